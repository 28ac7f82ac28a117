package vn.kieumau.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.Texts;

/** The trail in the reader's language. What has no words, such as an act of an earlier version, is shown as it is. */
final class TrailWords {

    private static final String STEP_NAME = "stepName";

    private final Locale locale;
    private final Map<String, String> names;

    /** @param names by user name, as people read them */
    TrailWords(Locale locale, Map<String, String> names) {
        this.locale = locale;
        this.names = names;
    }

    static String action(String action, Locale locale) {
        int dot = action.indexOf('.');
        return dot < 1 ? action : of(locale, action.substring(0, dot) + ".act" + action.substring(dot), action);
    }

    TrailLine line(TrailEntry entry) {
        return new TrailLine(
                entry.id(),
                TrailTime.shown(entry.at()),
                TrailTime.exact(entry.at()),
                entry.actor(),
                name(entry.actor()),
                posts(entry.posts()),
                entry.onBehalfOf().isEmpty() ? "" : name(entry.onBehalfOf()),
                what(entry),
                of(locale, "audit.kind." + entry.objectKind(), entry.objectKind()),
                entry.objectId(),
                entry.dossierNumber(),
                entry.unitCode(),
                changes(entry),
                entry.address(),
                entry.requestId(),
                entry.previousHash(),
                entry.hash());
    }

    /** The act in words, and of a step its name. */
    private String what(TrailEntry entry) {
        String words = action(entry.action(), locale);
        String step = entry.after().get(STEP_NAME);
        return step == null ? words : words + ": " + step;
    }

    private String name(String username) {
        return Keyboard.SYSTEM.equals(username)
                ? Texts.in(locale, "audit.system")
                : names.getOrDefault(username, username);
    }

    private List<String> posts(String groups) {
        return groups.isEmpty()
                ? List.of()
                : Arrays.stream(groups.split(" ")).map(this::post).toList();
    }

    private String post(String group) {
        return PostGroup.of(group)
                .filter(post -> Role.of(post.role()).isPresent())
                .map(post -> post.roleIn(locale) + " (" + post.unitCode() + post.officeIn(locale, ", ") + ")")
                .orElse(group);
    }

    private List<TrailLine.Change> changes(TrailEntry entry) {
        SortedSet<String> fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .map(field -> new TrailLine.Change(
                        of(locale, "audit.field." + field, field),
                        entry.before().getOrDefault(field, ""),
                        entry.after().getOrDefault(field, "")))
                .collect(Collectors.toList());
    }

    private static String of(Locale locale, String key, String otherwise) {
        try {
            return Texts.in(locale, key);
        } catch (MissingResourceException noWords) {
            return otherwise;
        }
    }
}
