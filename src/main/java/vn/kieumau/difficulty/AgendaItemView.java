package vn.kieumau.difficulty;

/**
 * A point of a working visit's agenda.
 *
 * @param sourceKey id of the difficulty or key of the criterion; null for what somebody typed
 * @param removed left out on purpose
 * @param conclusion empty until the minutes say something
 * @param settles whether the conclusion solves the difficulty
 */
public record AgendaItemView(
        long id,
        int position,
        String title,
        AgendaSource.Kind source,
        String sourceKey,
        boolean removed,
        String conclusion,
        boolean settles) {}
