package vn.kieumau.difficulty;

import java.time.Instant;
import vn.kieumau.unit.UnitLevel;

/**
 * One line of a difficulty's history.
 *
 * @param actor the name people read; empty when it happened by itself
 * @param kind what happened, such as {@code sent_up}; its words stand under {@code difficulty.event.<kind>}
 * @param fromLevel null when the level did not matter
 * @param toLevel null when it stayed at its level
 * @param reason why, or what was answered; may be empty
 */
public record DifficultyEventView(
        Instant at, String actor, String kind, UnitLevel fromLevel, UnitLevel toLevel, String reason) {

    /** How the pages colour it: {@code good}, {@code bad}, or null. */
    public String tone() {
        return switch (kind) {
            case "solved", "settled", "confirmed" -> "good";
            case "refused", "overdue", "unsolvable", "reopened" -> "bad";
            default -> null;
        };
    }
}
