package vn.kieumau.assessment;

import java.time.Instant;
import java.util.Map;

/**
 * The judgement of a criterion.
 *
 * @param measured the typed figures by input
 * @param finding the arithmetic in words, such as “16/25 …”; empty when nothing was measured
 */
public record VerdictView(
        String criterionKey,
        VerdictResult result,
        Map<String, String> measured,
        String finding,
        String note,
        String judgedBy,
        Instant judgedAt) {}
