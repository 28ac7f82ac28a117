package vn.kieumau.evidence;

import java.util.Locale;
import vn.kieumau.kernel.Texts;

/** What has become of a proof. None is ever deleted: one that no longer counts stays readable. */
public enum EvidenceState {
    SUBMITTED,
    ACCEPTED,
    /** An evaluator said why it proves nothing. */
    REJECTED,
    /** Another proof stands in its place. */
    SUPERSEDED,
    /** Its unit took it out of the assessment. */
    REMOVED;

    /** Whether it proves its criteria. */
    public boolean counts() {
        return this == SUBMITTED || this == ACCEPTED;
    }

    /** Whether it belongs to the assessment as it is now. */
    public boolean isPresent() {
        return this != SUPERSEDED && this != REMOVED;
    }

    /** The value of a form's field, such as {@code rejected}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tone of its chip. */
    public String tone() {
        return switch (this) {
            case ACCEPTED -> "good";
            case REJECTED -> "bad";
            default -> "plain";
        };
    }

    public String labelIn(Locale locale) {
        return Texts.in(locale, "evidence.state." + key());
    }
}
