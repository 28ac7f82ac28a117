package vn.kieumau.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/**
 * Reads the fields of a reported figure; whatever cannot be read is named in {@code errors}.
 *
 * @param models name by code
 */
record ReportedFigureForm(
        Map<String, String> typed, Map<String, String> models, Map<String, String> errors, Locale locale) {

    private static final int SHORT = 200;
    private static final int LONG = 500;

    /** The figure; of use only while there is no error. */
    NewReportedFigure read() {
        return new NewReportedFigure(
                needed("unit", SHORT),
                needed("about", SHORT),
                model(),
                number("year", 2000, 2100),
                day(),
                number("from", 0, 9999),
                number("to", 0, 9999),
                number("of", 1, 9999),
                text("words", SHORT),
                needed("source", LONG));
    }

    private String model() {
        String code = text("model", SHORT);
        if (!models.containsKey(code)) {
            refuse("model", "report.reported.model_missing");
        }
        return code;
    }

    private LocalDate day() {
        try {
            LocalDate day = VietnamTime.parseDay(text("asOf", SHORT));
            if (!ReportFilter.isOfOurTime(day)) {
                throw new RuleViolation("report.reported.day");
            }
            return day;
        } catch (RuleViolation unreadable) {
            errors.put("asOf", unreadable.messageIn(locale));
            return null;
        }
    }

    private int number(String field, int least, int most) {
        String text = text(field, SHORT);
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            refuse(field, "report.reported.number", String.valueOf(least), String.valueOf(most));
        }
        return number;
    }

    private String needed(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            refuse(field, "report.reported.missing");
        }
        return text;
    }

    private String text(String field, int longest) {
        String text = VietnameseText.clean(typed.get(field)).replaceAll("\\s+", " ");
        if (text.length() > longest) {
            refuse(field, "report.reported.long", longest);
        }
        return text;
    }

    private void refuse(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, new RuleViolation(key, arguments).messageIn(locale));
    }
}
