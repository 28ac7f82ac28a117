package vn.kieumau.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;
import vn.kieumau.kernel.Incidents;
import vn.kieumau.kernel.SqlState;
import vn.kieumau.kernel.Texts;

/** Tells what was wrong with a request from what went wrong with us, which becomes an incident. */
final class Failures {

    private static final String ERROR_PAGE = "/error";

    private Failures() {}

    static Problem problemOf(HttpServletRequest request, String path, Throwable cause, Locale locale) {
        Optional<SqlState> state = SqlState.of(cause);
        if (state.filter(SqlState::isBadValue).isPresent()) {
            return Problem.of(HttpStatus.BAD_REQUEST);
        }
        if (state.filter(SqlState::isConflict).isPresent()) {
            return Problem.of(HttpStatus.CONFLICT);
        }
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, incident(request, path, cause, locale));
    }

    /** Records the failure and gives the sentence for the officer. */
    static String incident(HttpServletRequest request, String path, Throwable cause, Locale locale) {
        String number = Incidents.record(request.getMethod() + " " + pattern(request, path), cause);
        return Texts.in(locale, "problem.incident", number);
    }

    /** An address may hold names and what was searched for: only its pattern is logged, or its first part. */
    private static String pattern(HttpServletRequest request, String path) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                && !pattern.equals(ERROR_PAGE)) {
            return pattern;
        }
        int second = path.indexOf('/', 1);
        return second < 0 ? "/" : path.substring(0, second) + "/…";
    }
}
