package vn.kieumau.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.kernel.NotFound;

/**
 * Fits the examples of a Camunda Form to the dossier whose task it is shown for: a form knows only one year and one
 * number of criteria, and an example that the server refuses is none.
 */
@Component
@Order(202)
class FormExamplesFilter extends OncePerRequestFilter {

    private static final Pattern FORM_OF_A_TASK = Pattern.compile(".*/task/([^/]+)/deployed-form");
    private static final Pattern DAY = Pattern.compile("(\\d{2}/\\d{2})/\\d{4}");

    private final OpenSteps steps;
    private final ObjectMapper json;

    FormExamplesFilter(OpenSteps steps, ObjectMapper json) {
        this.steps = steps;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM_OF_A_TASK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<OpenStep> step = step(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (step.isPresent() && answer.getStatus() == HttpStatus.OK.value()) {
            byte[] fitted = fit(answer.getContentAsByteArray(), step.get());
            answer.resetBuffer();
            answer.getOutputStream().write(fitted);
        }
        answer.copyBodyToResponse();
    }

    /** Asked before the engine answers, for afterwards it has forgotten the officer; it refuses a stranger itself. */
    private Optional<OpenStep> step(HttpServletRequest request) {
        Matcher address = FORM_OF_A_TASK.matcher(request.getRequestURI());
        try {
            return address.matches() ? Optional.of(steps.require(address.group(1))) : Optional.empty();
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private byte[] fit(byte[] form, OpenStep step) throws IOException {
        JsonNode tree = json.readTree(form);
        Map<String, String> examples = steps.examples(step);
        tree.path("components").forEach(field -> {
            if (field instanceof ObjectNode known && known.has("placeholder")) {
                fit(known, examples.get(known.path("key").asText()), step);
            }
        });
        return json.writeValueAsBytes(tree);
    }

    private static void fit(ObjectNode field, String example, OpenStep step) {
        String shipped = field.get("placeholder").asText();
        String fitted = example != null
                ? example
                : DAY.matcher(shipped)
                        .replaceAll("$1/" + step.context().caseFacts().cycleYear());
        field.put("placeholder", fitted);
        field.put("description", field.path("description").asText().replace(shipped, fitted));
    }
}
