package vn.kieumau.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kieumau.account.SignedInOfficer;

/**
 * Looks at every request of a signed-in officer: whether the session has lived too long, what the account and its posts
 * are at this moment, and whether something must be done first.
 */
public class SignInGate extends OncePerRequestFilter {

    private final GateKeeper keeper;
    private final RequestMatcher assets;

    /** @param assets files that are the same for everybody and not worth a look */
    public SignInGate(GateKeeper keeper, RequestMatcher assets) {
        this.keeper = keeper;
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return assets.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof SignedInOfficer officer) {
            keeper.admit(officer, current, request);
        }
        chain.doFilter(request, response);
    }
}
