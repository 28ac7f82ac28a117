package vn.kieumau.assessment.workflow;

import java.util.Map;

/**
 * What a sheet or a program says of one criterion. Every part may be null or missing and is then left as it is; an
 * empty one is cleared.
 *
 * @param row the row of the sheet, or the place in the list, from 1
 * @param key stable key of the criterion
 * @param verdict key or word of the verdict
 * @param values the figures by input of the measure
 */
public record AssessmentEntry(
        int row,
        String key,
        String verdict,
        Map<String, String> values,
        String note,
        String legalBasis,
        String approvedBy) {

    public AssessmentEntry {
        key = key == null ? "" : key.strip();
        values = values == null ? Map.of() : values;
    }
}
