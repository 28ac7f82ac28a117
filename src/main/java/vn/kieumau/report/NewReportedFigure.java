package vn.kieumau.report;

import java.time.LocalDate;

/**
 * A quotation as it was typed and read.
 *
 * @param unit code of a district or province
 * @param about the units that are meant, in words
 * @param from lowest number of criteria met, {@code to} the highest, {@code of} so many
 * @param words the word of the source, such as “hầu hết”; may be empty
 */
public record NewReportedFigure(
        String unit,
        String about,
        String model,
        int year,
        LocalDate asOf,
        int from,
        int to,
        int of,
        String words,
        String source) {}
