package vn.kieumau.account.credential;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures in a row and the delay they brought.
 *
 * @param blockedUntil null while no delay was imposed
 */
record FailureCounter(int failures, Instant blockedUntil, Instant failedAt) {

    boolean isBlocked(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }

    /** After one more failure: from the last allowed one on each brings a delay twice as long as the one before. */
    FailureCounter failed(Instant now, int allowed, AccountSettings settings) {
        boolean forgotten = failedAt.plus(settings.forgetFailuresAfter()).isBefore(now);
        int count = (forgotten ? 0 : failures) + 1;
        Instant until = count < allowed ? null : now.plus(delay(count - allowed, settings));
        return new FailureCounter(count, until, now);
    }

    private static Duration delay(int doublings, AccountSettings settings) {
        // beyond thirty doublings of a second no delay is meant
        Duration grown = settings.firstDelay().multipliedBy(1L << Math.min(doublings, 30));
        return grown.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : grown;
    }
}
