package vn.kieumau.recognition;

import java.util.List;
import java.util.stream.Collectors;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Denominator;
import vn.kieumau.kernel.RuleViolation;

/**
 * When a dossier may be recognised, as {@code recognition-rule.dmn} says.
 *
 * @param requiredPercent share of the applicable criteria that must be met, 0 to 100, rounded up to whole criteria
 * @param basicallyMetCounts whether “cơ bản đạt” counts; it never does by default
 */
public record RecognitionRule(int requiredPercent, boolean basicallyMetCounts) {

    /** Refuses a recognition and names the criteria that stand against it. */
    public void mustAllow(AssessmentView assessment, List<CriterionView> criteria, Denominator denominator) {
        List<CriterionView> applicable = criteria.stream()
                .filter(criterion -> !leaves(assessment.resultOf(criterion.key()), denominator))
                .toList();
        List<CriterionView> unmet = applicable.stream()
                .filter(criterion -> !counts(assessment.resultOf(criterion.key())))
                .toList();
        int met = applicable.size() - unmet.size();
        int needed = (requiredPercent * applicable.size() + 99) / 100;
        if (applicable.isEmpty() || met < needed) {
            throw new RuleViolation(
                            "recognition.not_enough",
                            met,
                            applicable.size(),
                            needed,
                            unmet.stream().map(CriterionView::label).collect(Collectors.joining(", ")))
                    .at("outcome");
        }
    }

    private static boolean leaves(VerdictResult result, Denominator denominator) {
        return result != null && result.leaves(denominator);
    }

    private boolean counts(VerdictResult result) {
        return result == VerdictResult.MET || basicallyMetCounts && result == VerdictResult.BASICALLY_MET;
    }
}
