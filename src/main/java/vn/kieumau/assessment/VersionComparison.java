package vn.kieumau.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kieumau.assessment.VersionView.Criterion;
import vn.kieumau.assessment.VersionView.Document;
import vn.kieumau.assessment.VersionView.Proof;

/**
 * What two submitted versions of a dossier have apart.
 *
 * @param rows every criterion of either version, in the order of the newer one
 */
public record VersionComparison(
        VersionView before,
        VersionView after,
        List<Row> rows,
        List<Document> addedDocuments,
        List<Document> removedDocuments) {

    static VersionComparison of(VersionView before, VersionView after) {
        Map<String, Criterion> older = byKey(before);
        Map<String, Criterion> newer = byKey(after);
        Set<String> keys = new LinkedHashSet<>(newer.keySet());
        keys.addAll(older.keySet());
        List<Row> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(new Row(
                older.get(key),
                newer.get(key),
                missing(after.proofsOf(key), before.proofsOf(key)),
                missing(before.proofsOf(key), after.proofsOf(key)))));
        return new VersionComparison(
                before,
                after,
                List.copyOf(rows),
                documents(after.documents(), before.documents()),
                documents(before.documents(), after.documents()));
    }

    /** The criteria in which something changed. */
    public List<Row> changed() {
        return rows.stream().filter(Row::isChanged).toList();
    }

    private static Map<String, Criterion> byKey(VersionView version) {
        Map<String, Criterion> found = new LinkedHashMap<>();
        version.criteria().forEach(criterion -> found.put(criterion.key(), criterion));
        return found;
    }

    private static List<Proof> missing(List<Proof> some, List<Proof> others) {
        Set<String> known = others.stream().map(Proof::identity).collect(Collectors.toSet());
        return some.stream().filter(proof -> !known.contains(proof.identity())).toList();
    }

    private static List<Document> documents(List<Document> some, List<Document> others) {
        Set<Document> known = new HashSet<>(others);
        return some.stream().filter(document -> !known.contains(document)).toList();
    }

    /**
     * One criterion in both versions.
     *
     * @param before null when the older version did not have it
     * @param after null when the newer version has it no more
     */
    public record Row(Criterion before, Criterion after, List<Proof> added, List<Proof> removed) {

        /** The criterion in the words of the newer version. */
        public Criterion criterion() {
            return after == null ? before : after;
        }

        public boolean verdictChanged() {
            return before == null || after == null || !before.result().equals(after.result());
        }

        public boolean figuresChanged() {
            return before != null
                    && after != null
                    && !(before.measured().equals(after.measured())
                            && before.finding().equals(after.finding()));
        }

        public boolean noteChanged() {
            return before != null && after != null && !before.note().equals(after.note());
        }

        public boolean evidenceChanged() {
            return !added.isEmpty() || !removed.isEmpty();
        }

        public boolean isChanged() {
            return verdictChanged() || figuresChanged() || noteChanged() || evidenceChanged();
        }
    }
}
