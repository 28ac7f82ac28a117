package vn.kieumau.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries keys: after five failures of a name from an address each further one doubles the wait. Kept
 * in memory, for a key of 256 bits is not found by guessing; this is the one place to ask another throttle instead.
 */
@Component
class FailedKeys {

    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 8;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    FailedKeys(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try; zero when it may be made now. */
    synchronized Duration waitFor(String name, String address) {
        Failures known = failures.get(key(name, address));
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String name, String address) {
        int count = failures.getOrDefault(key(name, address), new Failures(0, Instant.EPOCH))
                        .count()
                + 1;
        Instant now = clock.instant();
        Instant until = count < FREE ? now : now.plusSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
        failures.put(key(name, address), new Failures(count, until));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
    }

    private static String key(String name, String address) {
        return (name.length() > 64 ? name.substring(0, 64) : name) + "\n" + address;
    }

    private record Failures(int count, Instant until) {}
}
