package vn.kieumau.assessment;

import java.util.Map;

/**
 * What an assessor says of a criterion.
 *
 * @param measured the typed figures by input; empty when nothing was measured
 * @param finding the arithmetic in words; empty when nothing was measured
 * @param note reason, explanation or remark; may be empty where the rules allow it
 * @param legalBasis empty unless the criterion does not apply or is waived
 * @param approvedBy empty unless the criterion does not apply or is waived
 */
record Judgement(
        VerdictResult result,
        Map<String, String> measured,
        String finding,
        String note,
        String legalBasis,
        String approvedBy) {}
