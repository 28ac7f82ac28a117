package vn.kieumau.assessment;

import java.util.Map;

/**
 * A round of judging with its verdicts.
 *
 * @param proposal what the level proposes; null for the ward and before the conclusion
 * @param verdicts by criterion key
 */
public record AssessmentView(
        Stage stage,
        int round,
        boolean closed,
        Proposal proposal,
        String conclusion,
        Map<String, VerdictView> verdicts,
        Score score) {

    /** Result of a criterion, or null when it is not judged yet. */
    public VerdictResult resultOf(String criterionKey) {
        VerdictView verdict = verdicts.get(criterionKey);
        return verdict == null ? null : verdict.result();
    }
}
