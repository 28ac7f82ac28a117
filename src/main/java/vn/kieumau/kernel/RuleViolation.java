package vn.kieumau.kernel;

import java.util.Arrays;
import java.util.Locale;

/**
 * A rule of the house that an act would break. Its message is one Vietnamese sentence that says what to do;
 * {@link #messageIn} gives the same sentence in another language. The act is rolled back as a whole.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final String field;
    private final transient Object[] arguments;

    /** @param key message key whose first segment names the bundle: {@code document.number_format} */
    public RuleViolation(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private RuleViolation(String field, String key, Object[] arguments) {
        super(Texts.in(Texts.VIETNAMESE, key, arguments));
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** The same violation, bound to the form field where it is to be mended. */
    public RuleViolation at(String fieldName) {
        return new RuleViolation(fieldName, key, arguments);
    }

    /** The form field to mend, or null when the violation belongs to no single field. */
    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return Arrays.copyOf(arguments, arguments.length);
    }

    public String messageIn(Locale locale) {
        return Texts.in(locale, key, arguments);
    }
}
