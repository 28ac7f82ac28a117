package vn.kieumau.web.headers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/**
 * The headers of every answer, also of those that filters give before Spring Security is asked. Who answers may set one
 * of them differently; what is missing is added when the answer is sent.
 */
@Configuration
public class ResponseHeaders {

    private static final List<List<String>> ALWAYS = List.of(
            List.of("X-Content-Type-Options", "nosniff"),
            List.of("X-Frame-Options", "DENY"),
            List.of("Referrer-Policy", "same-origin"),
            List.of(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()"),
            List.of("Cross-Origin-Opener-Policy", "same-origin"),
            List.of("Cross-Origin-Resource-Policy", "same-origin"));

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> responseHeadersFilter(
            @Value("${kieu-mau.headers.form-targets:}") List<String> formTargets) {
        ContentSecurityPolicy policy = new ContentSecurityPolicy(formTargets);
        HeaderWriter own = (request, response) -> {
            addMissing(response, ContentSecurityPolicy.HEADER, policy.of(request));
            ALWAYS.forEach(header -> addMissing(response, header.get(0), header.get(1)));
        };
        // only on TLS does the second one write anything
        FilterRegistrationBean<HeaderWriterFilter> filter =
                new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(own, new HstsHeaderWriter())));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebappNonceFilter webappNonceFilter() {
        return new WebappNonceFilter();
    }

    /** For an answer that no filter sees: the server refuses the request before it looks for an application. */
    public static void completeBare(HttpServletResponse response) {
        addMissing(response, ContentSecurityPolicy.HEADER, ContentSecurityPolicy.bare());
        ALWAYS.forEach(header -> addMissing(response, header.get(0), header.get(1)));
    }

    private static void addMissing(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
