package vn.kieumau.recognition;

import java.util.List;
import java.util.stream.Collectors;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Denominator;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.recognition.Readiness.Blocking;
import vn.kieumau.recognition.Readiness.Why;

/**
 * When a dossier may be recognised, as {@code recognition-rule.dmn} says.
 *
 * @param requiredPercent share of the applicable criteria that must be met, 0 to 100, rounded up to whole criteria
 * @param basicallyMetCounts whether “cơ bản đạt” counts; it never does by default
 */
public record RecognitionRule(int requiredPercent, boolean basicallyMetCounts) {

    private static final int NAMED_PER_GROUP = 5;
    private static final int LONGEST_TITLE = 60;

    /** Refuses a recognition and names the criteria that stand against it. */
    public void mustAllow(AssessmentView assessment, List<CriterionView> criteria, Denominator denominator) {
        mustAllow(List.of(assessment), criteria, denominator);
    }

    /** The same with the levels below, which tell who has judged a criterion that the highest level has not. */
    void mustAllow(List<AssessmentView> stages, List<CriterionView> criteria, Denominator denominator) {
        Readiness readiness = readiness(stages, criteria, denominator);
        if (!readiness.isEnough()) {
            List<Blocking> notMet = readiness.of(Why.NOT_MET);
            List<Blocking> basically = readiness.of(Why.BASICALLY_MET);
            List<Blocking> notJudged = readiness.of(Why.NOT_JUDGED);
            List<Blocking> missing = readiness.of(Why.MISSING);
            boolean shortened = readiness.groups().values().stream().anyMatch(group -> group.size() > NAMED_PER_GROUP);
            throw new RuleViolation(
                            "recognition.not_enough",
                            readiness.met(),
                            readiness.applicable(),
                            readiness.needed(),
                            notMet.size(),
                            listed(notMet),
                            basically.size(),
                            listed(basically),
                            notJudged.size(),
                            listed(notJudged),
                            missing.size(),
                            listed(missing),
                            shortened ? 1 : 0)
                    .at("outcome");
        }
    }

    /**
     * How far the rule is satisfied.
     *
     * @param stages the latest round of each stage in the order of the way, at least one; the last one counts
     */
    Readiness readiness(List<AssessmentView> stages, List<CriterionView> criteria, Denominator denominator) {
        AssessmentView highest = stages.get(stages.size() - 1);
        List<CriterionView> applicable = criteria.stream()
                .filter(criterion -> !leaves(highest.resultOf(criterion.key()), denominator))
                .toList();
        List<Blocking> blocking = applicable.stream()
                .filter(criterion -> !counts(highest.resultOf(criterion.key())))
                .map(criterion -> blocking(criterion, stages))
                .toList();
        return new Readiness(
                highest.stage(),
                applicable.size() - blocking.size(),
                applicable.size(),
                (requiredPercent * applicable.size() + 99) / 100,
                blocking);
    }

    private Blocking blocking(CriterionView criterion, List<AssessmentView> stages) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            VerdictView verdict = stages.get(i).verdicts().get(criterion.key());
            if (verdict != null && verdict.result() != null) {
                return new Blocking(
                        i < stages.size() - 1 ? Why.NOT_JUDGED : why(verdict.result()),
                        criterion.key(),
                        criterion.label(),
                        criterion.title(),
                        verdict.judgedBy(),
                        verdict.judgedAt(),
                        stages.get(i).stage());
            }
        }
        return new Blocking(Why.MISSING, criterion.key(), criterion.label(), criterion.title(), null, null, null);
    }

    private static boolean leaves(VerdictResult result, Denominator denominator) {
        return result != null && result.leaves(denominator);
    }

    private static Why why(VerdictResult result) {
        return result == VerdictResult.BASICALLY_MET ? Why.BASICALLY_MET : Why.NOT_MET;
    }

    private boolean counts(VerdictResult result) {
        return result == VerdictResult.MET || basicallyMetCounts && result == VerdictResult.BASICALLY_MET;
    }

    private static String listed(List<Blocking> some) {
        String first = some.stream()
                .limit(NAMED_PER_GROUP)
                .map(one -> one.label() + " (" + shortened(one.title()) + ")")
                .collect(Collectors.joining(", "));
        return some.size() > NAMED_PER_GROUP ? first + ", …" : first;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip() + "…";
    }
}
