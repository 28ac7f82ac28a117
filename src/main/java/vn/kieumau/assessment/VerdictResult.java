package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.kernel.Texts;

/** How a criterion is judged. {@link #BASICALLY_MET} (“cơ bản đạt”) is reported and never counts as met. */
public enum VerdictResult {
    MET,
    BASICALLY_MET,
    NOT_MET,
    NOT_APPLICABLE;

    /** The value of a form's field, such as {@code basically_met}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Texts.of("assessment.result." + key());
    }

    static Optional<VerdictResult> of(String key) {
        return Arrays.stream(values())
                .filter(result -> result.key().equals(key))
                .findFirst();
    }
}
