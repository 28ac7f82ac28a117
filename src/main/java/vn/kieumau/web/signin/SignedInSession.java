package vn.kieumau.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What a session remembers of its sign-in.
 *
 * @param address from where
 * @param browser browser and system in words
 * @param since when; the absolute lifetime counts from here
 */
record SignedInSession(String address, String browser, Instant since) implements Serializable {

    static final String ATTRIBUTE = SignedInSession.class.getName();

    private static final Map<String, String> BROWSERS = inOrder(
            "coc_coc", "Cốc Cốc", "Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox", "Chrom", "Chrome", "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows", "Windows", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Mac OS", "macOS", "Linux",
            "Linux");

    static SignedInSession of(HttpServletRequest request, Clock clock) {
        return new SignedInSession(
                request.getRemoteAddr(), browser(request.getHeader(HttpHeaders.USER_AGENT)), clock.instant());
    }

    static String browser(String agent) {
        if (agent == null || agent.isBlank()) {
            return "";
        }
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Browsers name others in their own description, so the order decides. */
    private static Map<String, String> inOrder(String... marksAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
