package vn.kieumau.assessment;

import java.time.Instant;

/**
 * What an office had judged, and what the lead officer of the level put in its place.
 *
 * @param officeNote what the office had written; may be empty
 * @param reason why it was changed, at least 20 characters
 */
public record VerdictRevisionView(
        String criterionKey,
        VerdictResult officeResult,
        String officeNote,
        String officeJudgedBy,
        Instant officeJudgedAt,
        VerdictResult result,
        String reason,
        String revisedBy,
        Instant revisedAt) {}
