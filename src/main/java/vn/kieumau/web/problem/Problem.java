package vn.kieumau.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import vn.kieumau.kernel.Texts;

/**
 * Why a request was not carried out.
 *
 * @param detail the sentence of the rule or of the bad parameter; null when the status says all there is to say
 */
record Problem(HttpStatusCode status, String detail) {

    /** Where a handler leaves the problem for the page that the container asks for next. */
    static final String ATTRIBUTE = Problem.class.getName();

    private static final Set<Integer> NAMED = Set.of(401, 403, 404, 405, 406, 409, 413, 415, 422);
    private static final String TYPES = "urn:kieu-mau:problem:";

    /** Key of the texts for this status: its own number, or {@code 4xx} or {@code 5xx}. */
    String textKey() {
        int code = status.value();
        return NAMED.contains(code) ? String.valueOf(code) : status.is5xxServerError() ? "5xx" : "4xx";
    }

    ProblemDetail detailsFor(HttpServletRequest request, String path, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + status.value()));
        problem.setTitle(Texts.in(locale, "problem.title." + textKey()));
        problem.setDetail(
                detail != null ? detail : Texts.in(locale, "problem.detail." + textKey(), request.getMethod()));
        problem.setInstance(URI.create(path));
        return problem;
    }

    static Problem of(HttpStatus status) {
        return new Problem(status, null);
    }
}
