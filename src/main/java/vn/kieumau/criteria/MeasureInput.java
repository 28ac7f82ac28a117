package vn.kieumau.criteria;

import java.util.List;
import java.util.Locale;
import vn.kieumau.kernel.Texts;

/**
 * One field that a form shows for a measure.
 *
 * @param name field name that {@link Measure#parse} reads
 * @param options the values to choose from; empty for numbers and days
 */
public record MeasureInput(String name, Kind kind, List<String> options) {

    private static final String DATE_PREFIX = "date.";

    /** How the field is typed: a whole number, a day as dd/MM/yyyy, one of the options, or yes/no. */
    public enum Kind {
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    public MeasureInput {
        options = List.copyOf(options);
    }

    static MeasureInput number(String name) {
        return new MeasureInput(name, Kind.NUMBER, List.of());
    }

    /** The field name of the signing day of a document type: {@code date.NQ}. */
    public static String dateOf(String documentType) {
        return DATE_PREFIX + documentType;
    }

    public String label() {
        return label(name);
    }

    public String labelIn(Locale locale) {
        return labelIn(locale, name);
    }

    /** A valid value to show as placeholder. */
    public String example() {
        return kind == Kind.CHOICE ? options.get(options.size() - 1) : Texts.of(key(name) + ".example");
    }

    static String label(String name) {
        return labelIn(Texts.VIETNAMESE, name);
    }

    private static String labelIn(Locale locale, String name) {
        String type = name.startsWith(DATE_PREFIX) ? name.substring(DATE_PREFIX.length()) : "";
        return Texts.in(locale, key(name), type);
    }

    private static String key(String name) {
        return "criteria.input." + (name.startsWith(DATE_PREFIX) ? "date" : name);
    }
}
