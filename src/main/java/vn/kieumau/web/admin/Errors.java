package vn.kieumau.web.admin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.kieumau.kernel.RuleViolation;

/** Runs what a form asks for and keeps the sentences of the rules it breaks, by field, for the form to show. */
final class Errors {

    private final Map<String, String> byField = new LinkedHashMap<>();
    private final Locale locale;

    Errors(Locale locale) {
        this.locale = locale;
    }

    /** Runs the work; a broken rule that names no field is shown at the given one. */
    void collect(String field, Runnable work) {
        try {
            work.run();
        } catch (RuleViolation violation) {
            byField.put(violation.field() == null ? field : violation.field(), violation.messageIn(locale));
        }
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    Map<String, String> byField() {
        return byField;
    }
}
