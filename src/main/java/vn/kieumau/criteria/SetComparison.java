package vn.kieumau.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.kieumau.kernel.Texts;

/**
 * Two criteria sets side by side, criterion by criterion, matched by their stable keys.
 *
 * @param rows those of the later set in its order, then those that it dropped
 */
public record SetComparison(List<Row> rows) {

    /** What became of a criterion. */
    public enum Kind {
        SAME,
        CHANGED,
        NEW,
        DROPPED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String labelIn(Locale locale) {
            return Texts.in(locale, "criteria.comparison." + key());
        }
    }

    /** @param field word of the field, to show with its text {@code criteria.column.…} */
    public record FieldChange(String field, String before, String after) {}

    /**
     * @param before null for a new criterion
     * @param after null for a dropped one
     * @param changes what reads otherwise; empty unless changed
     */
    public record Row(Kind kind, CriterionView before, CriterionView after, List<FieldChange> changes) {

        public String key() {
            return shown().key();
        }

        /** The criterion as it is now, or was at last. */
        public CriterionView shown() {
            return after == null ? before : after;
        }
    }

    public SetComparison {
        rows = List.copyOf(rows);
    }

    /** @param before the earlier set; empty when there is none */
    public static SetComparison of(List<CriterionView> before, List<CriterionView> after) {
        Map<String, CriterionView> left = new LinkedHashMap<>();
        before.forEach(criterion -> left.put(criterion.key(), criterion));
        List<Row> rows = new ArrayList<>();
        for (CriterionView criterion : after) {
            CriterionView earlier = left.remove(criterion.key());
            if (earlier == null) {
                rows.add(new Row(Kind.NEW, null, criterion, List.of()));
            } else {
                List<FieldChange> changes = changes(earlier, criterion);
                rows.add(new Row(changes.isEmpty() ? Kind.SAME : Kind.CHANGED, earlier, criterion, changes));
            }
        }
        left.values().forEach(criterion -> rows.add(new Row(Kind.DROPPED, criterion, null, List.of())));
        return new SetComparison(rows);
    }

    public List<Row> of(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** How many of each kind, in the order same, changed, new, dropped. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(kind, of(kind).size());
        }
        return counts;
    }

    private static List<FieldChange> changes(CriterionView before, CriterionView after) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "label", before.label(), after.label());
        add(changes, "group", before.groupKey(), after.groupKey());
        add(changes, "title", before.title(), after.title());
        add(changes, "description", before.description(), after.description());
        if (!before.measure().equals(after.measure())) {
            changes.add(new FieldChange(
                    "measure", before.measure().requirement(), after.measure().requirement()));
        }
        add(
                changes,
                "evidenceTypes",
                String.join(", ", before.evidenceNames()),
                String.join(", ", after.evidenceNames()));
        add(changes, "evidenceRequired", answer(before.evidenceRequired()), answer(after.evidenceRequired()));
        add(changes, "office", before.officeName(), after.officeName());
        add(changes, "illustrative", answer(before.illustrative()), answer(after.illustrative()));
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static String answer(boolean yes) {
        return SheetWords.word("answer", yes ? "yes" : "no");
    }
}
