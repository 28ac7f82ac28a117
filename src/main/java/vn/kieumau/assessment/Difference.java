package vn.kieumau.assessment;

import java.util.Locale;

/** How a verdict stands to the one of the level below. */
public enum Difference {
    /** One of the two has not been given. */
    UNKNOWN,
    SAME,
    RAISED,
    LOWERED,
    /** Neither better nor worse, such as “không áp dụng” instead of “đạt”. */
    CHANGED;

    private static final int NO_RANK = 0;

    /** Compares two verdicts, either of which may be null. */
    public static Difference between(VerdictResult below, VerdictResult own) {
        if (below == null || own == null) {
            return UNKNOWN;
        }
        if (below == own) {
            return SAME;
        }
        int lower = rank(below);
        int upper = rank(own);
        if (lower == NO_RANK || upper == NO_RANK) {
            return CHANGED;
        }
        return upper > lower ? RAISED : LOWERED;
    }

    private static int rank(VerdictResult result) {
        return switch (result) {
            case MET -> 3;
            case BASICALLY_MET -> 2;
            case NOT_MET -> 1;
            default -> NO_RANK;
        };
    }

    /** Whether it has to be explained. */
    public boolean isDifferent() {
        return this == RAISED || this == LOWERED || this == CHANGED;
    }

    /** The word of message keys: {@code raised}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the pages colour it, beside the word. */
    public String tone() {
        return switch (this) {
            case LOWERED -> "bad";
            case RAISED -> "wait";
            case CHANGED -> "work";
            case SAME -> "good";
            case UNKNOWN -> "plain";
        };
    }
}
