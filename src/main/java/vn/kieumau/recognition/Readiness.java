package vn.kieumau.recognition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kieumau.assessment.Stage;

/**
 * How far the rule of recognition is satisfied, and which criteria stand against it.
 *
 * @param stage whose verdicts count: the highest level that has judged
 * @param needed criteria that must be met, out of {@code applicable}
 * @param blocking every applicable criterion that does not count as met, in the order of the set
 */
public record Readiness(Stage stage, int met, int applicable, int needed, List<Blocking> blocking) {

    public Readiness {
        blocking = List.copyOf(blocking);
    }

    /** Whether the rule allows a recognition; a lower share may allow one although criteria are unmet. */
    public boolean isEnough() {
        return applicable > 0 && met >= needed;
    }

    /** The blocking criteria by why they block, without empty groups. */
    public Map<Why, List<Blocking>> groups() {
        Map<Why, List<Blocking>> groups = new LinkedHashMap<>();
        for (Why why : Why.values()) {
            List<Blocking> some = of(why);
            if (!some.isEmpty()) {
                groups.put(why, some);
            }
        }
        return groups;
    }

    List<Blocking> of(Why why) {
        return blocking.stream().filter(one -> one.why() == why).toList();
    }

    Set<String> judges() {
        return blocking.stream()
                .map(Blocking::judgedBy)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }

    /** The same with the names that people read in the place of user names. */
    Readiness named(Map<String, String> names) {
        return new Readiness(
                stage,
                met,
                applicable,
                needed,
                blocking.stream()
                        .map(one -> one.judgedBy() == null
                                ? one
                                : one.by(names.getOrDefault(one.judgedBy(), one.judgedBy())))
                        .toList());
    }

    /** Why a criterion does not count as met. */
    public enum Why {
        NOT_MET,
        BASICALLY_MET,
        /** A level below has judged it, the one that counts has not. */
        NOT_JUDGED,
        /** Nobody has judged it. */
        MISSING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A criterion that stands against the recognition.
     *
     * @param judgedBy who judged it last; null when nobody did
     * @param judgedAt null when nobody judged it
     * @param judgedIn the stage of that judgement; null when nobody judged it
     */
    public record Blocking(
            Why why, String key, String label, String title, String judgedBy, Instant judgedAt, Stage judgedIn) {

        Blocking by(String name) {
            return new Blocking(why, key, label, title, name, judgedAt, judgedIn);
        }
    }
}
