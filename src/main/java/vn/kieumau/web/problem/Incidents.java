package vn.kieumau.web.problem;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kieumau.kernel.Texts;

/** Unexpected failures: the officer gets a short number, and the log has the cause under the same number. */
final class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 8;
    /** Without those that are mistaken for one another when read out on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Incidents() {}

    /** Logs the failure and gives the sentence for the officer. */
    static String record(String method, String path, Throwable cause, Locale locale) {
        StringBuilder number = new StringBuilder(LETTERS);
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).forEach(letter -> number.append(ALPHABET.charAt(letter)));
        log.error("Incident {}: {} {}", number, method, path.replaceAll("\\s", " "), cause);
        return Texts.in(locale, "problem.incident", number.toString());
    }
}
