package vn.kieumau.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Texts;

/** Checks the trail in the background, one check at a time, and remembers what the last one found. */
@Component
class VerificationRun {

    private static final Logger log = LoggerFactory.getLogger(VerificationRun.class);

    private final TrailVerifier verifier;
    private final TrailStore trail;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread one = new Thread(work, "audit-verification");
        one.setDaemon(true);
        return one;
    });

    VerificationRun(TrailVerifier verifier, TrailStore trail, Clock clock) {
        this.verifier = verifier;
        this.trail = trail;
        this.clock = clock;
    }

    /** The running check or the last one; null before the first. */
    State state() {
        return state.get();
    }

    /** Begins a check unless one runs. */
    synchronized void start() {
        State last = state.get();
        if (last == null || !last.running()) {
            long total = trail.current().position();
            state.set(new State(clock.instant(), null, 0, total, null));
            thread.execute(() -> run(total));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void run(long total) {
        Instant begun = state.get().begun();
        Verification found = null;
        try {
            found = verifier.verify(rows -> state.set(new State(begun, null, rows, Math.max(rows, total), null)));
            log.info("{}", found.wordsIn(Texts.VIETNAMESE));
        } catch (RuntimeException unreadable) {
            log.error("The audit trail could not be checked", unreadable);
        } finally {
            long rows = found == null ? 0 : found.rows();
            state.set(new State(begun, clock.instant(), rows, Math.max(rows, total), found));
        }
    }

    /**
     * How far a check is.
     *
     * @param ended null while it runs
     * @param found null while it runs, and when the trail could not be read
     */
    record State(Instant begun, Instant ended, long rows, long total, Verification found) {

        boolean running() {
            return ended == null;
        }

        public int percent() {
            return total == 0 ? 100 : (int) (100 * rows / total);
        }
    }
}
