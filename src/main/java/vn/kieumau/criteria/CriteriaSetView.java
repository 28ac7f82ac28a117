package vn.kieumau.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.kieumau.kernel.NotFound;

/**
 * A criteria set with its groups and criteria in order, safe to keep and share; a pinned one never changes.
 *
 * @param modelName name of the model in the words of this set
 * @param issuedOn null when the decision is not known
 * @param effectiveTo last day in force, null while open; a later set takes over on its first day all the same
 * @param illustrative whether any criterion is not the official text: every page and paper must say so
 * @param note what a reader must know about the set, or null
 * @param predecessor code of the set before it, or null
 * @param pinned whether a dossier uses it
 */
public record CriteriaSetView(
        long id,
        String code,
        int version,
        String modelCode,
        String modelName,
        String title,
        String legalBasis,
        LocalDate issuedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        int declaredCount,
        boolean illustrative,
        String note,
        String predecessor,
        boolean pinned,
        Denominator denominator,
        List<CriterionGroupView> groups) {

    public CriteriaSetView {
        groups = List.copyOf(groups);
    }

    /** All criteria in the order of the set. */
    public List<CriterionView> criteria() {
        return stream().toList();
    }

    /** @throws NotFound when the set has no criterion with this key */
    public CriterionView criterion(String key) {
        return stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("criteria.set.unknown_criterion", key, code));
    }

    private Stream<CriterionView> stream() {
        return groups.stream().flatMap(group -> group.criteria().stream());
    }
}
