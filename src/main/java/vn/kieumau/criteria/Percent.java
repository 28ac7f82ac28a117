package vn.kieumau.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import vn.kieumau.kernel.Texts;

/**
 * How a share is shown as a percentage, everywhere: two decimals, half up. It is only ever shown; what is enough is
 * decided by whole numbers.
 *
 * @param value 0.00 to 100.00
 * @param exact whether nothing was rounded
 */
public record Percent(BigDecimal value, boolean exact) {

    private static final int DECIMALS = 2;

    /** @return null when the whole is 0: there is no percentage of nothing */
    public static Percent of(int part, int whole) {
        if (whole == 0) {
            return null;
        }
        BigDecimal hundredfold = BigDecimal.valueOf(part * 100L);
        BigDecimal all = BigDecimal.valueOf(whole);
        BigDecimal shown = hundredfold.divide(all, DECIMALS, RoundingMode.HALF_UP);
        return new Percent(shown, shown.multiply(all).compareTo(hundredfold) == 0);
    }

    /** A percentage that was computed elsewhere, such as in the database. */
    public static Percent rounded(BigDecimal percent) {
        BigDecimal shown = percent.setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Percent(shown, shown.compareTo(percent) == 0);
    }

    /** The percentage as it is printed: “91,67 %”. */
    public String words() {
        return Texts.of("criteria.percent", value);
    }

    /** The percentage with its fraction, “11/12 (91,67 %)”; the fraction alone when there is no percentage. */
    public static String withFraction(int part, int whole) {
        Percent percent = of(part, whole);
        return part + "/" + whole + (percent == null ? "" : " (" + percent.words() + ")");
    }

    /** The rule of rounding as the pages state it. */
    public static String ruleIn(Locale locale) {
        return Texts.in(locale, "criteria.percent.rule");
    }
}
