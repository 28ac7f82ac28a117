package vn.kieumau.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import vn.kieumau.account.SignedInOfficer;

/** Takes an officer over the threshold: into a session of a new id in which nothing is left of the one before. */
@Component
class Doorway {

    private static final String HALF_IN = Doorway.class.getName() + ".halfIn";
    private static final Duration TIME_FOR_A_CODE = Duration.ofMinutes(5);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final RequestCache wanted = new HttpSessionRequestCache();
    private final Clock clock;

    Doorway(Clock clock) {
        this.clock = clock;
    }

    /** The password was right and a code is due: the session knows who it is, and nobody is signed in. */
    void halfIn(SignedInOfficer officer, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(HALF_IN, new HalfIn(officer.getUsername(), clock.instant()));
    }

    /** Whose code is due in this session; empty for one that nobody began, or that waited too long. */
    Optional<String> whoseCode(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF_IN) instanceof HalfIn half
                ? Optional.of(half)
                        .filter(one -> one.since().plus(TIME_FOR_A_CODE).isAfter(clock.instant()))
                        .map(HalfIn::username)
                : Optional.empty();
    }

    /** Signs in, and answers with the address that was asked for before. */
    String open(SignedInOfficer officer, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = wanted.getRequest(request, response);
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(SignedInSession.ATTRIBUTE, SignedInSession.of(request, clock));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return asked == null ? "/" : asked.getRedirectUrl();
    }

    private record HalfIn(String username, Instant since) implements Serializable {}
}
