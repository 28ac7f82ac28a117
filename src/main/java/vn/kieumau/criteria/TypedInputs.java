package vn.kieumau.criteria;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** Reads what a person typed for a measure; each refusal names its field. */
record TypedInputs(Map<String, String> inputs) {

    static final String YES = "yes";
    static final String NO = "no";

    // Nine digits always fit an int, and no ward counts a billion of anything
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    boolean allBlank(String... names) {
        return Stream.of(names).allMatch(this::blank);
    }

    boolean blank(String name) {
        return text(name).isEmpty();
    }

    String text(String name) {
        return VietnameseText.clean(inputs.get(name));
    }

    /** A whole number, possibly negative: the value itself refuses that in its own words. */
    int whole(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new RuleViolation("criteria.value.missing", MeasureInput.label(name)).at(name);
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new RuleViolation("criteria.value.not_whole", text).at(name);
        }
        return Integer.parseInt(text);
    }

    boolean answer(String name) {
        String text = text(name);
        if (!YES.equals(text) && !NO.equals(text)) {
            throw new RuleViolation("criteria.value.not_answer").at(name);
        }
        return YES.equals(text);
    }

    LocalDate day(String name) {
        try {
            return VietnamTime.parseDay(text(name));
        } catch (RuleViolation e) {
            throw e.at(name);
        }
    }
}
