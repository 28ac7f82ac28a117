package vn.kieumau.criteria;

import java.time.LocalDate;
import java.util.List;

/**
 * A criteria set as read from its data file, already checked.
 *
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
        List<Group> groups,
        List<CriterionFile> criteria,
        String fingerprint) {

    record Group(String key, String title) {}

    List<CriterionFile> criteriaOf(String groupKey) {
        return criteria.stream()
                .filter(criterion -> criterion.group().equals(groupKey))
                .toList();
    }
}
