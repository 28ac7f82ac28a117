package vn.kieumau.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Whether a program reads the answer or a person in a browser. */
final class Audience {

    private static final List<String> PROGRAMS = List.of("/api/", "/v3/api-docs", "/engine-rest/", "/camunda/api/");

    private Audience() {}

    /** @param path of the original request, which differs from the request's own during an error dispatch */
    static boolean isProgram(HttpServletRequest request, String path) {
        String inside = path.startsWith(request.getContextPath())
                ? path.substring(request.getContextPath().length())
                : path;
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return PROGRAMS.stream().anyMatch(inside::startsWith)
                || accepted != null && accepted.contains("json") && !accepted.contains("text/html")
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
