package vn.kieumau.recognition;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the revocation of a recognition stands. */
public enum RevocationState {
    BEGUN,
    PROPOSED,
    /** Decided, and not numbered yet. */
    DECIDED,
    REVOKED,
    KEPT,
    DROPPED;

    static final Set<RevocationState> OPEN = EnumSet.of(BEGUN, PROPOSED, DECIDED);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the pages colour it. */
    public String tone() {
        return switch (this) {
            case BEGUN, PROPOSED, DECIDED -> "wait";
            case REVOKED -> "bad";
            case KEPT -> "good";
            case DROPPED -> "plain";
        };
    }
}
