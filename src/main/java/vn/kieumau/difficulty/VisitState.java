package vn.kieumau.difficulty;

import java.util.Locale;

/** Where a working visit stands. */
public enum VisitState {
    /** Its agenda follows what is open in the dossier. */
    PLANNED,
    /** It took place; its minutes are being written. */
    HELD,
    /** Its minutes are fixed. */
    CLOSED,
    CANCELLED;

    /** The word of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the pages colour it. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "wait";
            case HELD -> "work";
            case CLOSED -> "good";
            case CANCELLED -> "plain";
        };
    }
}
