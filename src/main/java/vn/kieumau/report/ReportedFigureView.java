package vn.kieumau.report;

import java.time.LocalDate;

/**
 * A reported figure as pages show it.
 *
 * @param withdrawnBecause null unless it was taken back
 */
record ReportedFigureView(
        long id,
        String unitCode,
        String unitName,
        String about,
        String modelCode,
        int cycleYear,
        LocalDate asOf,
        int from,
        int to,
        int of,
        String words,
        String source,
        String enteredBy,
        boolean withdrawn,
        String withdrawnBecause) {

    /** “28–29/34, hầu hết” */
    public String figure() {
        return (from == to ? String.valueOf(from) : from + "–" + to) + "/" + of + (words.isEmpty() ? "" : ", " + words);
    }
}
