package vn.kieumau.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kieumau.account.credential.AccountSettings;

/**
 * When a session is over: so long after the sign-in, however busy, and so long after somebody last did something.
 * Tasklist fetches its list again every ten seconds with nobody there, which is not doing something.
 */
@Component
class SessionLimits {

    static final String LAST_ACT = SessionLimits.class.getName() + ".lastAct";

    private static final Pattern REFRESH =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/filter/[^/]+/(list|count)");
    /** The moment is written down this often at most: a session is a row in the database. */
    private static final Duration PRECISION = Duration.ofSeconds(30);

    private final AccountSettings settings;
    private final Clock clock;

    SessionLimits(AccountSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isOver(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        if (!(session.getAttribute(SignedInSession.ATTRIBUTE) instanceof SignedInSession)) {
            // signed in by another way than our form
            session.setAttribute(SignedInSession.ATTRIBUTE, SignedInSession.of(request, clock));
        }
        SignedInSession signedIn = (SignedInSession) session.getAttribute(SignedInSession.ATTRIBUTE);
        Instant lastAct = session.getAttribute(LAST_ACT) instanceof Instant act ? act : signedIn.since();
        boolean idle = lastAct.plusSeconds(session.getMaxInactiveInterval()).isBefore(now);
        if (idle || signedIn.since().plus(settings.sessionLifetime()).isBefore(now)) {
            return true;
        }
        if (!REFRESH.matcher(request.getRequestURI()).find()
                && lastAct.plus(PRECISION).isBefore(now)) {
            session.setAttribute(LAST_ACT, now);
        }
        return false;
    }
}
