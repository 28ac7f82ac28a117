package vn.kieumau.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.engine.ProgramInEngine;
import vn.kieumau.kernel.Texts;
import vn.kieumau.web.problem.SecurityProblems;

/**
 * The door of the engine's REST interface and of the API for programs: a technical account with its key by Basic, for this one request
 * and without a session. What a scope does not name is refused; a person's password opens nothing here.
 */
@Component
class TechnicalDoor {

    private static final String ENGINE = "/engine-rest/";

    private static final String API = "/api/";

    private static final String DEPLOY = "POST /engine-rest/deployment/create";

    private static final String DEPLOYMENTS = "GET /engine-rest/deployment";

    /** What Camunda Modeler asks for before it deploys. */
    private static final Set<String> FOR_MODELERS =
            Set.of("GET /engine-rest/version", "GET /engine-rest/engine", "GET /engine-rest/process-definition");

    private static final Set<String> FOR_MONITORS = Set.of("GET /engine-rest/version", "GET /engine-rest/engine");

    /** Whose dossiers and steps these are is asked behind the door. */
    private static final Pattern FOR_DRAFTING = Pattern.compile(
            "GET /api/v1/dossiers(/[^/;%]+)?" + "|PUT /api/v1/dossiers/[^/;%]+/assessments/(ward|district|province)");

    private final TechnicalAccounts accounts;
    private final FailedKeys failures;
    private final StagingDoor staging;
    private final ProgramInEngine engine;
    private final SecurityProblems problems;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    TechnicalDoor(
            TechnicalAccounts accounts,
            FailedKeys failures,
            StagingDoor staging,
            ProgramInEngine engine,
            SecurityProblems problems,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.accounts = accounts;
        this.failures = failures;
        this.staging = staging;
        this.engine = engine;
        this.problems = problems;
        this.events = events;
        this.json = json;
    }

    void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UsernamePasswordAuthenticationToken given;
        try {
            given = basic.convert(request);
        } catch (AuthenticationException malformed) {
            problems.commence(request, response, malformed);
            return;
        }
        String address = request.getRemoteAddr();
        Duration wait = failures.waitFor(given.getName(), address);
        if (!wait.isZero()) {
            answerLater(response, wait);
            return;
        }
        Optional<TechnicalAccount> account =
                accounts.signIn(given.getName(), String.valueOf(given.getCredentials()), address);
        if (account.isEmpty()) {
            failures.failed(given.getName(), address);
            BadCredentialsException refused = new BadCredentialsException("No such technical account");
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(given.getName(), ""), refused));
            problems.commence(request, response, refused);
            return;
        }
        failures.succeeded(given.getName(), address);
        serve(account.get(), request, response, chain);
    }

    private void serve(
            TechnicalAccount account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String wanted = request.getMethod() + " " + pathOf(request);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(account, null, List.of())));
        engine.enter(account.name());
        try {
            if (account.scope() == TechnicalScope.DEPLOY_STAGING && wanted.equals(DEPLOY)) {
                staging.receive(account, request, response);
            } else if (account.scope() == TechnicalScope.DEPLOY_STAGING && wanted.equals(DEPLOYMENTS)) {
                // what it laid down is no deployment yet, and those of others are none of its business
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                json.writeValue(response.getOutputStream(), List.of());
            } else if (account.scope() == TechnicalScope.DEPLOY_STAGING && FOR_MODELERS.contains(wanted)
                    || account.scope() == TechnicalScope.READ_ONLY && FOR_MONITORS.contains(wanted)
                    || account.scope() == TechnicalScope.ASSESSMENT_DRAFT
                            && FOR_DRAFTING.matcher(wanted).matches()) {
                chain.doFilter(request, response);
            } else if (account.scope() == TechnicalScope.READ_ONLY
                    && counted(wanted, request).isPresent()) {
                long count = engine.count(counted(wanted, request).get());
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                json.writeValue(response.getOutputStream(), Map.of("count", count));
            } else {
                problems.handle(request, response, new AccessDeniedException("Outside the scope " + account.scope()));
            }
        } finally {
            engine.leave();
            SecurityContextHolder.setContext(before);
        }
    }

    /** Counts take no parameters: with them, figures would tell about single dossiers. */
    private static Optional<String> counted(String wanted, HttpServletRequest request) {
        return ProgramInEngine.COUNTED.stream()
                .filter(kind -> request.getQueryString() == null)
                .filter(kind -> wanted.equals("GET " + ENGINE + kind + "/count"))
                .findFirst();
    }

    private void answerLater(HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.toSeconds() + 1;
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of("type", "TooManyFailures", "message", Texts.of("technical.wait", seconds)));
    }

    /** Whether the address is one that programs may reach at all. */
    static boolean isBehind(HttpServletRequest request) {
        String path = pathOf(request);
        return path.startsWith(ENGINE) || path.startsWith(API);
    }

    /** As it was sent: another spelling of a path is another path. */
    static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
