package vn.kieumau.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Locale;
import vn.kieumau.unit.UnitLevel;

/** One line of a difficulty's history. Lines are only ever added. */
@Entity(name = "DifficultyEvent")
class DifficultyEvent {

    /** What happened. */
    enum Kind {
        RAISED,
        SENT_UP,
        REFUSED,
        OVERDUE,
        REMINDED,
        SOLVED,
        SETTLED,
        CONFIRMED,
        REOPENED,
        UNSOLVABLE,
        CLOSED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "difficulty_id")
    private Difficulty difficulty;

    private Instant happenedAt;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private UnitLevel fromLevel;

    @Enumerated(EnumType.STRING)
    private UnitLevel toLevel;

    private String reason;

    protected DifficultyEvent() {}

    DifficultyEvent(
            Difficulty difficulty,
            Instant happenedAt,
            String actor,
            Kind kind,
            UnitLevel fromLevel,
            UnitLevel toLevel,
            String reason) {
        this.difficulty = difficulty;
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.kind = kind;
        this.fromLevel = fromLevel;
        this.toLevel = toLevel;
        this.reason = reason;
    }

    Long difficultyId() {
        return difficulty.id();
    }

    Kind kind() {
        return kind;
    }

    String actor() {
        return actor;
    }

    DifficultyEventView view(String actorName) {
        return new DifficultyEventView(happenedAt, actorName, kind.key(), fromLevel, toLevel, reason);
    }
}
