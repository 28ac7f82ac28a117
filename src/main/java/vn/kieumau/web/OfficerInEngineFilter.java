package vn.kieumau.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kieumau.account.SignedInOfficer;

/** Tells the engine for the time of a request which officer is at the keyboard. */
class OfficerInEngineFilter extends OncePerRequestFilter {

    private final IdentityService identity;

    OfficerInEngineFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (current != null && current.getPrincipal() instanceof SignedInOfficer officer) {
                identity.setAuthentication(officer.getUsername(), officer.groups());
            }
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
