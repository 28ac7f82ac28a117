package vn.kieumau.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/**
 * The fields that a form sent, from whichever door, as composed text. Reading a field checks it and refuses with one
 * sentence that names the field.
 */
public final class StepFields {

    private static final int LONG_TEXT = 4_000;
    private static final int SHORT_TEXT = 300;
    private static final int REASON_MINIMUM = 20;

    private final Map<String, String> values;
    private String givenReason = "";

    public StepFields(Map<String, ?> raw) {
        Map<String, String> cleaned = new TreeMap<>();
        raw.forEach((name, value) -> cleaned.put(name, value == null ? "" : VietnameseText.clean(plain(value))));
        values = cleaned;
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : value.toString();
    }

    /** The raw text of a field; empty when it was not sent. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !get(name).isEmpty();
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** The fields whose name begins with a prefix, with the rest of their name as key, in the order of the names. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** A required text of at most 300 characters. */
    public String text(String name) {
        return limited(name, required(name), SHORT_TEXT);
    }

    /** A required text of at most so many characters. */
    public String text(String name, int longest) {
        return limited(name, required(name), longest);
    }

    /** A text of at most 4000 characters that may be left empty. */
    public String longText(String name) {
        return limited(name, get(name), LONG_TEXT);
    }

    /** A required text of at most 4000 characters. */
    public String requiredLongText(String name) {
        return limited(name, required(name), LONG_TEXT);
    }

    /** A required day, written dd/MM/yyyy. */
    public LocalDate day(String name) {
        String text = required(name);
        try {
            return VietnamTime.parseDay(text);
        } catch (RuleViolation violation) {
            throw violation.at(name);
        }
    }

    /** A required day that lies between two days, both inclusive. */
    public LocalDate dayBetween(String name, LocalDate from, LocalDate to) {
        LocalDate day = day(name);
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new RuleViolation(
                            "engine.day_outside",
                            label(name),
                            VietnamTime.show(day),
                            VietnamTime.show(from),
                            VietnamTime.show(to))
                    .at(name);
        }
        return day;
    }

    /** A required whole number between two bounds, both inclusive. */
    public int integer(String name, int minimum, int maximum) {
        String text = required(name);
        try {
            int number = Integer.parseInt(text);
            if (number >= minimum && number <= maximum) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered by the same sentence as a number outside its bounds
        }
        throw new RuleViolation("engine.number_outside", label(name), text, minimum, maximum).at(name);
    }

    /** One of the allowed values. */
    public String choice(String name, Set<String> allowed) {
        String value = required(name);
        if (!allowed.contains(value)) {
            throw new RuleViolation("engine.choice_unknown", label(name), value).at(name);
        }
        return value;
    }

    /** The reason of a return, a refusal or a negative decision: at least 20 characters. */
    public String reason() {
        String reason = longText("reason");
        if (reason.length() < REASON_MINIMUM) {
            throw new RuleViolation("engine.reason_short", REASON_MINIMUM, reason.length()).at("reason");
        }
        givenReason = reason;
        return reason;
    }

    /** The reason, where the step asked for one; empty otherwise, even when a form sent a hidden field. */
    String givenReason() {
        return givenReason;
    }

    /** The values of a field that may hold several, one per line. */
    public List<String> lines(String name) {
        return get(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String required(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            throw new RuleViolation("engine.field_required", label(name)).at(name);
        }
        return value;
    }

    private static String limited(String name, String value, int maximum) {
        if (value.length() > maximum) {
            throw new RuleViolation("engine.text_long", label(name), maximum, value.length()).at(name);
        }
        return value;
    }

    /** The words for a field with what it belongs to, such as “ghi chú A-02”; ids are left out. */
    static String nameOf(String field) {
        int dot = field.indexOf('.');
        String of = dot < 0 || field.length() > dot + 30 ? "" : " " + field.substring(dot + 1);
        return label(field) + of;
    }

    /** The words by which a sentence names a field; a field that a province added has only its own name. */
    private static String label(String name) {
        try {
            return Texts.of("fields." + name.replaceAll("\\..*", ""));
        } catch (MissingResourceException e) {
            return name;
        }
    }
}
