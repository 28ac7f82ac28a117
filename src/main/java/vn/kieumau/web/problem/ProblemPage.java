package vn.kieumau.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.ForEverybody;

/** The page, or the problem details, for every refusal that did not answer for itself: also those of filters. */
@Controller
class ProblemPage implements ErrorController {

    private static final Set<Integer> OWN_TEMPLATE = Set.of(403, 404, 409);

    @RequestMapping("${server.error.path:/error}")
    @ForEverybody
    Object show(HttpServletRequest request, Locale locale) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        Problem problem = problemOf(request, path, locale);
        if (Audience.isProgram(request, path)) {
            return ResponseEntity.status(problem.status()).body(problem.detailsFor(request, path, locale));
        }
        ModelAndView page = new ModelAndView("error/" + template(problem.status()), problem.status());
        page.addObject("status", problem.status().value());
        if (problem.detail() != null) {
            page.addAllObjects(Map.of("detail", problem.detail()));
        }
        return page;
    }

    private static Problem problemOf(HttpServletRequest request, String path, Locale locale) {
        if (request.getAttribute(Problem.ATTRIBUTE) instanceof Problem left) {
            return left;
        }
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            return Problem.of(HttpStatus.NOT_FOUND);
        }
        HttpStatusCode status = HttpStatusCode.valueOf(code);
        if (!status.is5xxServerError()) {
            return new Problem(status, null);
        }
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return new Problem(status, Failures.incident(request, path, cause, locale));
    }

    private static String template(HttpStatusCode status) {
        if (OWN_TEMPLATE.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is5xxServerError() ? "5xx" : "4xx";
    }
}
