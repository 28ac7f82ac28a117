package vn.kieumau.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** The form that opens a dossier, read in one go: everything that is wrong is said at once. */
class OpeningForm {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int CODE_LENGTH = 20;

    private final Map<String, RuleViolation> problems = new LinkedHashMap<>();
    private final OpenDossier wanted;

    OpeningForm(Map<String, String> typed) {
        String unit = code(typed, "unit");
        String model = code(typed, "model");
        Integer year = year(VietnameseText.clean(typed.get("cycleYear")));
        LocalDate day = day(VietnameseText.clean(typed.get("openedOn")));
        wanted = problems.isEmpty() ? new OpenDossier(unit, model, year, day) : null;
    }

    /** What is wrong, by field; empty when a dossier can be asked for. */
    Map<String, RuleViolation> problems() {
        return problems;
    }

    /** Null while there are problems. */
    OpenDossier wanted() {
        return wanted;
    }

    private String code(Map<String, String> typed, String field) {
        String code = VietnameseText.clean(typed.get(field));
        if (code.isEmpty() || code.length() > CODE_LENGTH || code.indexOf('\0') >= 0) {
            problems.put(field, new RuleViolation("dossier.page.choose_" + field));
        }
        return code;
    }

    private Integer year(String text) {
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        problems.put("cycleYear", new RuleViolation("dossier.page.year_format", FIRST_YEAR, LAST_YEAR));
        return null;
    }

    private LocalDate day(String text) {
        try {
            return VietnamTime.parseDay(text);
        } catch (RuleViolation violation) {
            problems.put("openedOn", text.isEmpty() ? new RuleViolation("dossier.page.day_missing") : violation);
            return null;
        }
    }
}
