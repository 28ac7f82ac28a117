package vn.kieumau.inbox;

import java.time.Duration;
import java.time.Instant;
import vn.kieumau.engine.WaitingStep;
import vn.kieumau.kernel.VietnamTime;

/**
 * A task as a row of “Việc của tôi”.
 *
 * @param urgency {@code overdue}, {@code soon} or empty
 * @param claimedBy name of who has claimed it; null when nobody has
 */
record WorkItem(WaitingStep step, String due, String urgency, String claimedBy, boolean mine) {

    private static final Duration SOON = Duration.ofDays(3);

    static WorkItem of(WaitingStep step, Instant now, String claimedBy, boolean mine) {
        return new WorkItem(
                step,
                step.due() == null ? "" : VietnamTime.show(VietnamTime.dayOf(step.due())),
                urgency(step.due(), now),
                claimedBy,
                mine);
    }

    private static String urgency(Instant due, Instant now) {
        if (due == null || due.isAfter(now.plus(SOON))) {
            return "";
        }
        return due.isBefore(now) ? "overdue" : "soon";
    }
}
