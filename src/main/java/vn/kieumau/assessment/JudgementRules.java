package vn.kieumau.assessment;

import java.util.Map;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Finding;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.criteria.MeasuredValue;
import vn.kieumau.kernel.RuleViolation;

/** The rules by which one criterion may be judged. */
final class JudgementRules {

    private static final int REASON_MINIMUM = 20;

    private final CriterionView criterion;
    private final int cycleYear;
    private final VerdictView below;

    /** @param below the verdict of the level below; null when there is none */
    JudgementRules(CriterionView criterion, int cycleYear, VerdictView below) {
        this.criterion = criterion;
        this.cycleYear = cycleYear;
        this.below = below;
    }

    /** Whether the criterion is judged at all: by a verdict, or by figures that decide when none was given. */
    boolean isJudged(VerdictInput input) {
        return input != null && (!input.result().isEmpty() || decided(finding(input)) != null);
    }

    /**
     * Judges a criterion. Without a verdict the figures decide where they can; figures that miss the measure cannot be
     * called met. A criterion that does not apply or is waived needs a reason, a legal basis and who allowed it; one
     * that is judged otherwise than below needs a reason. A reason has at least 20 characters.
     */
    Judgement judge(VerdictInput input) {
        Finding finding = finding(input);
        VerdictResult result = result(input, finding);
        if (finding != null && finding.outcome() == Outcome.NOT_MET && result == VerdictResult.MET) {
            throw refused("assessment.figures_miss", "verdict", finding.sentence());
        }
        boolean reasoned = input.note().length() >= REASON_MINIMUM;
        if (result.isException()) {
            mustBeAllowed(input, result, reasoned);
        }
        if (below != null && below.result() != result && !reasoned) {
            throw refused("assessment.difference_reason", "note", below.result().label(), REASON_MINIMUM);
        }
        return new Judgement(
                result,
                finding == null ? Map.of() : measured(input).typed(),
                finding == null ? "" : finding.sentence(),
                input.note(),
                result.isException() ? input.legalBasis() : "",
                result.isException() ? input.approvedBy() : "");
    }

    private VerdictResult result(VerdictInput input, Finding finding) {
        VerdictResult derived = input.result().isEmpty() ? decided(finding) : null;
        return derived != null
                ? derived
                : VerdictResult.of(input.result())
                        .orElseThrow(() -> refused("assessment.result_unknown", "verdict", input.result()));
    }

    private void mustBeAllowed(VerdictInput input, VerdictResult result, boolean reasoned) {
        if (!reasoned) {
            throw refused("assessment." + result.key() + "_reason", "note", REASON_MINIMUM);
        }
        if (input.legalBasis().isEmpty()) {
            throw refused("assessment.legal_basis_missing", "legalBasis", result.label());
        }
        if (input.approvedBy().isEmpty()) {
            throw refused("assessment.approver_missing", "approvedBy", result.label());
        }
    }

    /** What figures decide on their own; null when they leave it to the assessor. */
    private static VerdictResult decided(Finding finding) {
        return finding == null
                ? null
                : switch (finding.outcome()) {
                    case MET -> VerdictResult.MET;
                    case NOT_MET -> VerdictResult.NOT_MET;
                    case NO_UNITS, NOT_MEASURED, LEFT_TO_ASSESSOR -> null;
                };
    }

    /** Null when no figure was typed. */
    private Finding finding(VerdictInput input) {
        MeasuredValue value = measured(input);
        return value == null ? null : criterion.measure().judge(value);
    }

    private MeasuredValue measured(VerdictInput input) {
        try {
            return criterion.measure().parse(input.values(), cycleYear);
        } catch (RuleViolation violation) {
            throw refused("assessment.value_refused", "value", violation.getMessage());
        }
    }

    private RuleViolation refused(String key, String field, Object argument, Object... more) {
        Object[] arguments = new Object[2 + more.length];
        arguments[0] = criterion.label();
        arguments[1] = argument;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new RuleViolation(key, arguments).at(field + "." + criterion.key());
    }
}
