package vn.kieumau.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        BigDecimal shown = percentage(ratio);
        return Finding.of(
                missing <= 0,
                "ratio",
                ratio.numerator(),
                ratio.denominator(),
                unit,
                isExact(ratio, shown) ? "=" : "≈",
                shown,
                needed,
                percent,
                missing);
    }

    private static BigDecimal percentage(Ratio ratio) {
        return BigDecimal.valueOf(ratio.numerator() * 100L)
                .divide(BigDecimal.valueOf(ratio.denominator()), 2, RoundingMode.HALF_UP);
    }

    private static boolean isExact(Ratio ratio, BigDecimal shown) {
        return shown.multiply(BigDecimal.valueOf(ratio.denominator()))
                        .compareTo(BigDecimal.valueOf(ratio.numerator() * 100L))
                == 0;
    }
}
