package vn.kieumau.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import vn.kieumau.kernel.Texts;

/**
 * The judgement of a criterion.
 *
 * @param measured the typed figures by input
 * @param finding the arithmetic in words, such as “16/25 …”; empty when nothing was measured
 * @param legalBasis by which rule the criterion does not apply or is waived; empty otherwise
 * @param approvedBy the post or body that allowed it; empty otherwise
 */
public record VerdictView(
        String criterionKey,
        VerdictResult result,
        Map<String, String> measured,
        String finding,
        String note,
        String judgedBy,
        Instant judgedAt,
        String legalBasis,
        String approvedBy) {

    /** A verdict that needed no authority. */
    public VerdictView(
            String criterionKey,
            VerdictResult result,
            Map<String, String> measured,
            String finding,
            String note,
            String judgedBy,
            Instant judgedAt) {
        this(criterionKey, result, measured, finding, note, judgedBy, judgedAt, "", "");
    }

    /** By what and by whom the exception was allowed, as one sentence; empty when there is none to tell. */
    public String authorityIn(Locale locale) {
        return legalBasis.isEmpty() ? "" : Texts.in(locale, "assessment.authority", legalBasis, approvedBy);
    }
}
