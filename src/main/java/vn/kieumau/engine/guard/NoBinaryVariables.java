package vn.kieumau.engine.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kieumau.kernel.RuleViolation;

/**
 * Closes the address that takes a variable as a file of a form: bytes, a file, or JSON with the name of a Java class,
 * none of which a process keeps. The engine would answer the last one as a failure of its own.
 */
class NoBinaryVariables extends OncePerRequestFilter {

    private static final Pattern DATA = Pattern.compile(".*/(variables|localVariables)/[^/]+/data/?");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return !HttpMethod.POST.matches(request.getMethod())
                || !DATA.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RuleViolation refusal = new RuleViolation("engine.variable_kind", "data");
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.writeValue(
                response.getWriter(),
                Map.of("type", RuleViolation.class.getSimpleName(), "message", refusal.getMessage()));
    }
}
