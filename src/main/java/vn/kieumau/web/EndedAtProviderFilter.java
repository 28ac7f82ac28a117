package vn.kieumau.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kieumau.account.OidcOfficer;
import vn.kieumau.account.ProviderSignOuts;

/** Whoever has signed out at the provider is nobody here from the next request on, in Tasklist as well. */
class EndedAtProviderFilter extends OncePerRequestFilter {

    private final ProviderSignOuts signOuts;

    EndedAtProviderFilter(ProviderSignOuts signOuts) {
        this.signOuts = signOuts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof OidcOfficer officer && signOuts.ended(officer)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
