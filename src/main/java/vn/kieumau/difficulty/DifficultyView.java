package vn.kieumau.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import vn.kieumau.account.Role;
import vn.kieumau.unit.UnitLevel;

/**
 * A difficulty as others see it.
 *
 * @param unitName the ward of the dossier, with its kind
 * @param criterion number and title of the criterion; empty when the dossier as a whole is meant
 * @param level the level that has to solve it now
 * @param ownerUnit name of the unit of that level
 * @param raisedBy the name people read
 * @param dueOn last day for the level, inclusive
 * @param overdue true when nobody has answered and that day is over
 * @param answer empty until somebody has solved it
 */
public record DifficultyView(
        long id,
        String dossierNumber,
        String unitName,
        String criterionKey,
        String criterion,
        String title,
        String description,
        UnitLevel level,
        Role ownerRole,
        String ownerUnit,
        String raisedBy,
        Instant raisedAt,
        LocalDate dueOn,
        boolean overdue,
        DifficultyState state,
        String answer) {}
