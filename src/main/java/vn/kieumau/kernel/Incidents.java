package vn.kieumau.kernel;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Unexpected failures: the officer gets a short number, and the log has the cause under the same number. */
public final class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 8;
    /** Without those that are mistaken for one another when read out on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Incidents() {}

    /**
     * Logs the failure and gives its number.
     *
     * @param where what was asked for, without anything that a person typed: a pattern, never an address
     */
    public static String record(String where, Throwable cause) {
        StringBuilder letters = new StringBuilder(LETTERS);
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).forEach(letter -> letters.append(ALPHABET.charAt(letter)));
        String number = letters.toString();
        LoggingEventBuilder entry = log.atError().setCause(cause).addKeyValue("incident", number);
        SqlState.of(cause).ifPresent(state -> entry.addKeyValue("sqlState", state.code()));
        entry.log("Incident {}: {}", number, where);
        return number;
    }
}
