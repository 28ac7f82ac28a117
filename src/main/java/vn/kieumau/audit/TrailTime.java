package vn.kieumau.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import vn.kieumau.kernel.VietnamTime;

/** Times of the trail as people read them: to the second by the clock in Vietnam, exactly in UTC. */
final class TrailTime {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private TrailTime() {}

    static String shown(Instant at) {
        return SECOND.format(at);
    }

    static String exact(Instant at) {
        return EXACT.format(at);
    }
}
