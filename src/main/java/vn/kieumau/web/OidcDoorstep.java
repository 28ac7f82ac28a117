package vn.kieumau.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kieumau.account.OidcSettings;

/**
 * What has to be seen to before a sign-in begins: whether the provider answers, whether our own passwords are taken, and
 * whether the browser still has to sign out at the provider.
 */
class OidcDoorstep extends OncePerRequestFilter {

    /** In the request for the sign-in page: the address of the provider's sign-out. */
    static final String LEAVING = OidcDoorstep.class.getName() + ".leaving";

    private static final Logger log = LoggerFactory.getLogger(OidcDoorstep.class);

    private final OidcSettings settings;
    private final ClientRegistrationRepository providers;
    private final OidcRefusals refusals;

    OidcDoorstep(OidcSettings settings, ClientRegistrationRepository providers, OidcRefusals refusals) {
        this.settings = settings;
        this.providers = providers;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean atTheDoor = path.equals("/login");
        if (atTheDoor && "POST".equals(request.getMethod()) && !settings.localSignIn()) {
            refusals.refuse(request, response, "identity.refused.local_off", "");
        } else if (path.startsWith("/oauth2/authorization/") && !isProviderThere()) {
            refusals.refuse(request, response, "identity.refused.provider_down", "");
        } else {
            if (atTheDoor && "GET".equals(request.getMethod())) {
                leave(request, response);
            }
            chain.doFilter(request, response);
        }
    }

    private boolean isProviderThere() {
        try {
            return providers.findByRegistrationId(OidcSettings.REGISTRATION) != null;
        } catch (RuntimeException down) {
            log.warn("The sign-in provider does not answer: {}", down.getClass().getSimpleName());
            return false;
        }
    }

    /** No redirect: our policy forbids forms to lead to other hosts, and a redirect would belong to the form. */
    private static void leave(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SignOut.WAY_OUT) instanceof String address) {
            session.removeAttribute(SignOut.WAY_OUT);
            request.setAttribute(LEAVING, address);
            response.setHeader("Refresh", "0; url=" + address);
        }
    }
}
