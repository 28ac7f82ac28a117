package vn.kieumau.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share in percent as reports print it: two decimals, halves up, always beside its fraction. */
final class Percentage {

    private Percentage() {}

    /** So many of so many in percent; null where there is nothing to have a share of. */
    static BigDecimal of(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** “11/12 = 91,67 %”; without the percentage where there is nothing to have a share of. */
    static String withFraction(int part, int whole) {
        BigDecimal percent = of(part, whole);
        return part + "/" + whole + (percent == null ? "" : " = " + shown(percent));
    }

    /** A percentage that the database computed. */
    static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }

    /** “91,67 %”; empty for null. */
    static String shown(BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString().replace('.', ',') + " %";
    }
}
