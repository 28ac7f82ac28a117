package vn.kieumau.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Days and times as an officer in Vietnam reads them; storage is UTC. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZONE);

    private VietnamTime() {}

    /** The day in Vietnam at this moment. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static String show(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String show(Instant instant) {
        return instant == null ? "" : DAY_AND_TIME.format(instant);
    }

    /** Reads {@code dd/MM/yyyy}; 31/02/2023, 2023-04-21 and nothing at all (null or blank) are refused. */
    public static LocalDate parseDay(String text) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation("kernel.day_missing");
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("kernel.day_format", text);
        }
    }
}
