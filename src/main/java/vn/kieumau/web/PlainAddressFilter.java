package vn.kieumau.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that can be read in two ways, such as {@code //engine-rest} or {@code /login/../camunda}. Security
 * has the same rule, but Spring splits the address before it comes to that, and fails where a servlet answers it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainAddressFilter extends OncePerRequestFilter {

    private final StrictHttpFirewall rule = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            rule.getFirewalledRequest(request);
        } catch (RequestRejectedException ambiguous) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
