package vn.kieumau.criteria;

import java.math.BigDecimal;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.criteria.MeasuredValue.Ratio;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Arithmetic of "at least so many percent": whole numbers and ceiling, a rounded percentage is only shown. */
final class Share {

    private Share() {}

    static void requirePercent(int percent) {
        if (percent < 1 || percent > 100) {
            throw new RuleViolation("criteria.measure.percent_range", percent);
        }
    }

    static int needed(int percent, int denominator) {
        return Math.toIntExact(((long) percent * denominator + 99) / 100);
    }

    static Finding of(Ratio ratio, int percent, String unit) {
        return ratio.denominator() == 0
                ? Finding.of(Outcome.NO_UNITS, "no_units", unit)
                : compare(ratio, percent, unit);
    }

    static Finding ofAnswers(Ratio answers, int percent) {
        return answers.denominator() == 0
                ? Finding.of(Outcome.NOT_MET, "no_answers")
                : compare(answers, percent, Texts.of("criteria.measure.answers"));
    }

    private static Finding compare(Ratio ratio, int percent, String unit) {
        int needed = needed(percent, ratio.denominator());
        int missing = needed - ratio.numerator();
        Percent percentage = Percent.of(ratio.numerator(), ratio.denominator());
        return Finding.of(
                missing <= 0,
                "ratio",
                ratio.numerator(),
                ratio.denominator(),
                unit,
                percentage.exact() ? "=" : "≈",
                percentage.value(),
                needed,
                BigDecimal.valueOf(percent, 2),
                missing);
    }
}
