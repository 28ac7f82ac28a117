package vn.kieumau.assessment;

import java.util.Map;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Finding;
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

    /**
     * Judges a criterion. Figures that miss the measure cannot be called met, and a criterion that does not apply or
     * is judged otherwise than below needs a reason of at least 20 characters.
     */
    Judgement judge(VerdictInput input) {
        VerdictResult result = VerdictResult.of(input.result())
                .orElseThrow(() -> refused("assessment.result_unknown", "verdict", input.result()));
        MeasuredValue value = measured(input);
        Finding finding = value == null ? null : criterion.measure().judge(value);
        if (finding != null && finding.outcome() == Finding.Outcome.NOT_MET && result == VerdictResult.MET) {
            throw refused("assessment.figures_miss", "verdict", finding.sentence());
        }
        boolean reasoned = input.note().length() >= REASON_MINIMUM;
        if (result == VerdictResult.NOT_APPLICABLE && !reasoned) {
            throw refused("assessment.not_applicable_reason", "note", REASON_MINIMUM);
        }
        if (below != null && below.result() != result && !reasoned) {
            throw refused("assessment.difference_reason", "note", below.result().label(), REASON_MINIMUM);
        }
        return new Judgement(
                result,
                value == null ? Map.of() : value.typed(),
                finding == null ? "" : finding.sentence(),
                input.note());
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
