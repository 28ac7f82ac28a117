package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/**
 * The token by which the engine's web applications know a request of their own pages. Their filter ends the session of
 * whoever comes without it, so another page could sign an officer out: it is asked for before.
 */
final class WebappsToken {

    private WebappsToken() {}

    static boolean isMissing(HttpServletRequest request) {
        return !CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                        .matcher(request.getMethod())
                        .matches()
                && !isBrought(request);
    }

    static boolean isBrought(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String brought = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return session != null
                && brought != null
                && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }
}
