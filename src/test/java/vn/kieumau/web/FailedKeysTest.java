package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedKeysTest {

    private static final String HERE = "10.0.0.1";

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final FailedKeys keys = new FailedKeys(clock);

    @Test
    void fourFailuresAreFreeAndEachFurtherOneDoublesTheWait() {
        fail(4);
        assertThat(keys.waitFor("may_x", HERE)).isZero();

        fail(1);
        assertThat(keys.waitFor("may_x", HERE)).isEqualTo(Duration.ofSeconds(1));

        fail(3);
        assertThat(keys.waitFor("may_x", HERE)).isEqualTo(Duration.ofSeconds(8));

        fail(40);
        assertThat(keys.waitFor("may_x", HERE)).isEqualTo(Duration.ofSeconds(256));
    }

    @Test
    void theWaitPasses() {
        fail(8);

        now = now.plusSeconds(9);

        assertThat(keys.waitFor("may_x", HERE)).isZero();
    }

    @Test
    void anotherAddressOrAnotherNameIsNotHeldUp() {
        fail(20);

        assertThat(keys.waitFor("may_x", "10.0.0.2")).isZero();
        assertThat(keys.waitFor("may_y", HERE)).isZero();
    }

    @Test
    void aRightKeyForgetsTheFailures() {
        fail(20);

        keys.succeeded("may_x", HERE);

        assertThat(keys.waitFor("may_x", HERE)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            keys.failed("may_x", HERE);
        }
    }
}
