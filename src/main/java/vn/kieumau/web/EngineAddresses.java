package vn.kieumau.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.kieumau.account.SignedInOfficer;

/**
 * Who may ask which address of the engine and its web applications. Officers may ask what
 * {@code access/engine-addresses.csv} names; whatever is not named there needs an administrator. The webapps' own rules
 * stand behind this one; they let through what they do not know.
 */
class EngineAddresses implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String TABLE = "access/engine-addresses.csv";
    private static final String HEADER = "method,path,needed for";

    /** The two doors to the engine's REST interface, which share one list. */
    private static final String REST = "{rest}";

    private static final List<String> DOORS = List.of("/engine-rest", "/camunda/api/engine/engine/{engine}");

    private final List<RequestMatcher> forOfficers;

    private EngineAddresses(List<RequestMatcher> forOfficers) {
        this.forOfficers = List.copyOf(forOfficers);
    }

    static EngineAddresses fromTable() {
        List<RequestMatcher> matchers = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split(",", 3);
            if (cells.length != 3 || cells[2].isBlank()) {
                throw new IllegalStateException(TABLE + " needs a method, a path and a reason: " + line);
            }
            doors(cells[1]).forEach(path -> matchers.add(withDefaults().matcher(HttpMethod.valueOf(cells[0]), path)));
        }
        return new EngineAddresses(matchers);
    }

    private static List<String> lines() {
        try {
            String table = new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
            if (!table.startsWith(HEADER + "\n")) {
                throw new IllegalStateException(TABLE + " must begin with: " + HEADER);
            }
            return table.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> doors(String path) {
        return path.startsWith(REST)
                ? DOORS.stream().map(door -> door + path.substring(REST.length()))
                : Stream.of(path);
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext asked) {
        Authentication officer = who.get();
        return new AuthorizationDecision(officer != null
                && officer.isAuthenticated()
                && officer.getPrincipal() instanceof SignedInOfficer
                && (isAdministrator(officer) || isForOfficers(asked.getRequest())));
    }

    private boolean isForOfficers(HttpServletRequest request) {
        return forOfficers.stream().anyMatch(address -> address.matches(request));
    }

    private static boolean isAdministrator(Authentication officer) {
        return officer.getAuthorities().stream()
                .anyMatch(authority -> SignedInOfficer.ENGINE_ADMINISTRATORS.equals(authority.getAuthority()));
    }
}
