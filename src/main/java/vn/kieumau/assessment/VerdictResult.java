package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.criteria.Denominator;
import vn.kieumau.kernel.Texts;

/**
 * How a criterion is judged. {@link #BASICALLY_MET} (“cơ bản đạt”) is reported and never counts as met; {@link #WAIVED}
 * (“miễn”) applies, but the unit is excused from it.
 */
public enum VerdictResult {
    MET,
    BASICALLY_MET,
    NOT_MET,
    NOT_APPLICABLE,
    WAIVED;

    /** The value of a form's field, such as {@code basically_met}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Texts.of("assessment.result." + key());
    }

    /** Whether it takes an authority to judge so: a reason, a legal basis and who allowed it. */
    public boolean isException() {
        return this == NOT_APPLICABLE || this == WAIVED;
    }

    /** Whether a criterion judged so is taken out of the M of N/M. */
    public boolean leaves(Denominator denominator) {
        return this == NOT_APPLICABLE && denominator.notApplicableLeaves()
                || this == WAIVED && denominator.waivedLeaves();
    }

    static Optional<VerdictResult> of(String key) {
        return Arrays.stream(values())
                .filter(result -> result.key().equals(key))
                .findFirst();
    }
}
