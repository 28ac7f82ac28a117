package vn.kieumau.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/**
 * What becomes of a draft when a window sends its fields: a field that this window did not touch keeps what another one
 * wrote, a field that both changed takes the last value, and both are told.
 *
 * @param version of the draft after the merge
 * @param written the fields to write, with their values
 * @param elsewhere fields that only another window changed, with the value that is kept
 * @param overwritten fields that both changed, with the value of the other window
 */
public record DraftMerge(
        long version, Map<String, String> written, Map<String, String> elsewhere, Map<String, String> overwritten) {

    /**
     * @param current the draft as it is
     * @param seen the values that the sending window began with; null when it does not say, and its values simply win
     */
    static DraftMerge of(
            long version, Map<String, String> sent, Map<String, String> current, Map<String, String> seen) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, String> elsewhere = new LinkedHashMap<>();
        Map<String, String> overwritten = new LinkedHashMap<>();
        sent.forEach((field, value) -> {
            String now = current.get(field);
            if (seen == null) {
                if (!value.equals(now)) {
                    written.put(field, value);
                }
                return;
            }
            String before = seen.getOrDefault(field, "");
            String kept = now == null ? before : now;
            boolean touched = !same(value, before);
            boolean changed = !same(kept, before);
            if (same(value, kept)) {
                return;
            }
            if (!touched) {
                elsewhere.put(field, kept);
                return;
            }
            written.put(field, value);
            if (changed) {
                overwritten.put(field, kept);
            }
        });
        return new DraftMerge(written.isEmpty() ? version : version + 1, written, elsewhere, overwritten);
    }

    /** The sent fields, those that another window changed with its value. */
    public Map<String, String> over(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>(sent);
        fields.putAll(elsewhere);
        return fields;
    }

    /** A step is not completed over what its officer has not seen. */
    public void mustNotOverwrite() {
        if (!overwritten.isEmpty()) {
            throw new RuleViolation("engine.draft_changed", names(overwritten.keySet()))
                    .at(overwritten.keySet().iterator().next());
        }
    }

    /** What another window did, as one sentence; empty when it did nothing that matters here. */
    public String notice(Locale locale) {
        if (!overwritten.isEmpty()) {
            return Texts.in(locale, "engine.draft_overwritten", names(overwritten.keySet()));
        }
        return elsewhere.isEmpty() ? "" : Texts.in(locale, "engine.draft_elsewhere", names(elsewhere.keySet()));
    }

    private static String names(Set<String> fields) {
        return fields.stream().map(StepFields::nameOf).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    /** A browser writes line ends of its own. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
