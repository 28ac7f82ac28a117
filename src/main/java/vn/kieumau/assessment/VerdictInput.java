package vn.kieumau.assessment;

import java.util.Map;

/**
 * The fields of one criterion as they were sent.
 *
 * @param result key of the verdict; empty when the figures are to decide, or when not judged
 * @param values the typed figures by input of the measure
 * @param legalBasis by which rule a criterion does not apply or is waived; empty otherwise
 * @param approvedBy the post or body that allowed it; empty otherwise
 */
public record VerdictInput(
        String result, Map<String, String> values, String note, String legalBasis, String approvedBy) {

    /** A verdict that needs no authority. */
    public VerdictInput(String result, Map<String, String> values, String note) {
        this(result, values, note, "", "");
    }
}
