package vn.kieumau.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.Texts;

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
 * @param supplement what the province of a dossier added, whose groups stand behind those of the set; null for nothing
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
        SupplementView supplement,
        List<CriterionGroupView> groups) {

    public CriteriaSetView {
        groups = List.copyOf(groups);
    }

    /** The criteria of the set in its order, without what a province added: the N and M of N/M. */
    public List<CriterionView> criteria() {
        return groups.stream()
                .filter(group -> !group.supplementary())
                .flatMap(group -> group.criteria().stream())
                .toList();
    }

    /** Everything that is judged: the criteria of the set, then those that a province added. */
    public List<CriterionView> allCriteria() {
        return stream().toList();
    }

    /** @throws NotFound when neither the set nor the province has a criterion with this key */
    public CriterionView criterion(String key) {
        return stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("criteria.set.unknown_criterion", key, code));
    }

    /** The set together with what a province added to it, under the id of the addition. */
    CriteriaSetView with(long supplementId, CriteriaSetView added, String provinceCode) {
        return new CriteriaSetView(
                supplementId,
                code,
                version,
                modelCode,
                modelName,
                title,
                legalBasis,
                issuedOn,
                effectiveFrom,
                effectiveTo,
                declaredCount,
                illustrative || added.illustrative(),
                note,
                predecessor,
                added.pinned(),
                denominator,
                new SupplementView(
                        added.code(),
                        added.version(),
                        added.title(),
                        added.legalBasis(),
                        provinceCode,
                        added.illustrative()),
                Stream.concat(
                                groups.stream(),
                                added.groups().stream()
                                        .map(group -> new CriterionGroupView(
                                                group.key(),
                                                Texts.of("criteria.supplement.group", group.title()),
                                                group.criteria(),
                                                true)))
                        .toList());
    }

    private Stream<CriterionView> stream() {
        return groups.stream().flatMap(group -> group.criteria().stream());
    }
}
