package vn.kieumau.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureCounterTest {

    private static final AccountSettings SETTINGS = new AccountSettings(
            true,
            60,
            45,
            5,
            20,
            100,
            Duration.ofMinutes(1),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(12));
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void theFifthFailureBringsAMinuteAndEachFurtherOneTwiceAsMuchUpToTwelveHours() {
        FailureCounter counter = new FailureCounter(0, null, NOW);
        List<Long> minutes = new ArrayList<>();

        Instant now = NOW;
        for (int i = 0; i < 18; i++) {
            counter = counter.failed(now, 5, SETTINGS);
            minutes.add(
                    counter.blockedUntil() == null
                            ? 0
                            : Duration.between(now, counter.blockedUntil()).toMinutes());
            now = counter.isBlocked(now) ? counter.blockedUntil() : now;
        }

        assertThat(minutes)
                .containsExactly(
                        0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 720L, 720L, 720L, 720L);
    }

    @Test
    void afterADayWithoutAFailureTheCountingBeginsAnew() {
        FailureCounter four = new FailureCounter(4, null, NOW);

        assertThat(four.failed(NOW.plus(Duration.ofHours(23)), 5, SETTINGS).failures())
                .isEqualTo(5);
        assertThat(four.failed(NOW.plus(Duration.ofHours(25)), 5, SETTINGS).failures())
                .isEqualTo(1);
    }

    @Test
    void aDelayIsOverAtItsEnd() {
        FailureCounter blocked = new FailureCounter(5, NOW.plusSeconds(60), NOW);

        assertThat(blocked.isBlocked(NOW.plusSeconds(59))).isTrue();
        assertThat(blocked.isBlocked(NOW.plusSeconds(60))).isFalse();
    }
}
