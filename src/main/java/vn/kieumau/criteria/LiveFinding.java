package vn.kieumau.criteria;

import java.util.Locale;
import java.util.Map;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.kernel.RuleViolation;

/**
 * What typed figures come to while they are being typed; nothing is kept.
 *
 * @param outcome {@code met}, {@code not_met}, {@code open} when figures do not decide, {@code refused} when one of them
 *     cannot be
 * @param sentence the arithmetic, or why it cannot be done; empty for a criterion without figures
 */
public record LiveFinding(String outcome, String sentence) {

    /** @param typed the figures by input of the measure */
    public static LiveFinding of(CriterionView criterion, Map<String, String> typed, int cycleYear, Locale locale) {
        Measure measure = criterion.measure();
        if (measure.inputs().isEmpty()) {
            return new LiveFinding("open", "");
        }
        try {
            Finding finding = measure.judge(measure.parse(typed, cycleYear));
            return new LiveFinding(key(finding.outcome()), finding.sentenceIn(locale));
        } catch (RuleViolation violation) {
            return new LiveFinding("refused", violation.messageIn(locale));
        }
    }

    private static String key(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case NOT_MET -> "not_met";
            case NO_UNITS, NOT_MEASURED, LEFT_TO_ASSESSOR -> "open";
        };
    }
}
