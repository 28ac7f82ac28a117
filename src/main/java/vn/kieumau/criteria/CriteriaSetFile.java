package vn.kieumau.criteria;

import java.time.LocalDate;
import java.util.List;

/**
 * A criteria set as read from its data file, already checked.
 *
 * @param supplementOf code of the set that a province adds these criteria to; null for a set of its own
 * @param province code of that province; null for a set of its own
 * @param fingerprint SHA-256 of the content, whatever its spacing and the order of its fields
 */
record CriteriaSetFile(
        String modelCode,
        String modelName,
        String code,
        int version,
        String title,
        String legalBasis,
        LocalDate issuedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        int declaredCount,
        String note,
        String predecessor,
        Denominator denominator,
        String supplementOf,
        String province,
        List<Group> groups,
        List<CriterionFile> criteria,
        String fingerprint) {

    record Group(String key, String title) {}

    List<CriterionFile> criteriaOf(String groupKey) {
        return criteria.stream()
                .filter(criterion -> criterion.group().equals(groupKey))
                .toList();
    }

    boolean isSupplement() {
        return supplementOf != null;
    }

    /** The same set with its criteria in the order of its groups: what two files of equal content have in common. */
    CriteriaSetFile content() {
        return new CriteriaSetFile(
                modelCode,
                modelName,
                code,
                version,
                title,
                legalBasis,
                issuedOn,
                effectiveFrom,
                effectiveTo,
                declaredCount,
                note,
                predecessor,
                denominator,
                supplementOf,
                province,
                groups,
                groups.stream()
                        .flatMap(group -> criteriaOf(group.key()).stream())
                        .toList(),
                "");
    }
}
