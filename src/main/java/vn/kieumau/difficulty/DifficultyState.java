package vn.kieumau.difficulty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a difficulty stands. */
public enum DifficultyState {
    /** Waits for the post that has to solve it. */
    OPEN,
    /** Solved in the eyes of that post; waits for the one who raised it. */
    ANSWERED,
    RESOLVED,
    /** The highest level has said that it cannot be solved. */
    UNSOLVABLE,
    /** Its dossier came to an end first. */
    CLOSED;

    /** The word of addresses and message keys, such as {@code open}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the pages colour it. */
    public String tone() {
        return switch (this) {
            case OPEN -> "work";
            case ANSWERED -> "wait";
            case RESOLVED -> "good";
            case UNSOLVABLE -> "bad";
            case CLOSED -> "plain";
        };
    }

    /** True until somebody or something has ended it. */
    public boolean isOpen() {
        return this == OPEN || this == ANSWERED;
    }

    static Optional<DifficultyState> of(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
