package vn.kieumau.web.headers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a browser may load and run for each kind of answer; nothing of it comes from another host. */
final class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";

    private static final String PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "frame-ancestors 'none'; form-action 'self'";

    /** Answers that a program reads: a browser that is led there by mistake does nothing with them. */
    private static final String DATA =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /**
     * Tasklist, Cockpit and Admin run the scripts of this server and the one inline script of their page, which has the
     * request's nonce; they evaluate no text as a script, so that a form's own scripts stay dead. Their templates and
     * AngularJS write styles into the page, which no nonce reaches.
     */
    private static final String WEBAPPS = "default-src 'self'; script-src 'self' 'nonce-%s'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    private static final String WEBAPPS_PATH = "/camunda/";
    private static final List<String> DATA_PATHS =
            List.of("/api/", "/engine-rest/", "/camunda/api/", "/v3/api-docs", "/actuator/");

    private final String formTargets;

    /** @param formTargets further origins that a form may lead to, such as the one of a sign-in server */
    ContentSecurityPolicy(List<String> formTargets) {
        this.formTargets = formTargets.isEmpty() ? "" : " " + String.join(" ", formTargets);
    }

    String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (DATA_PATHS.stream().anyMatch(path::startsWith)) {
            return DATA;
        }
        return path.startsWith(WEBAPPS_PATH) ? WEBAPPS.formatted(Nonce.of(request)) : PAGES + formTargets;
    }

    /** For answers of the server itself, which knows no paths. */
    static String bare() {
        return DATA;
    }
}
