package vn.kieumau.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.kieumau.engine.Taken;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.Unavailable;

/**
 * Turns what a controller throws into the right status and sentence. Programs get problem details at once; for people
 * the container asks {@link ProblemPage} for the page.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final UploadLimit uploads;

    Problems(UploadLimit uploads) {
        this.uploads = uploads;
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RuleViolation rule, WebRequest request) {
        return answer(new Problem(statusOf(rule), rule.messageIn(language(request))), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> outrun(OptimisticLockingFailureException conflict, WebRequest request) {
        return broken(new Taken(), request);
    }

    /** What security has to answer goes on to its filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** No multipart request at all, or one that breaks off. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException form, WebRequest request) {
        String sentence = Texts.in(language(request), "problem.not_multipart");
        return answer(new Problem(HttpStatus.BAD_REQUEST, sentence), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception unexpected, WebRequest request) {
        HttpServletRequest http = http(request);
        Problem problem = Failures.problemOf(http, http.getRequestURI(), unexpected, language(request));
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception known, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError()
                ? failed(known, request)
                : answer(new Problem(status, sentence(known, language(request))), headers, request);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        HttpServletRequest http = http(request);
        if (Audience.isProgram(http, http.getRequestURI())) {
            return ResponseEntity.status(problem.status())
                    .headers(headers)
                    .body(problem.detailsFor(http, http.getRequestURI(), language(request)));
        }
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response.isCommitted()) {
            return null;
        }
        http.setAttribute(Problem.ATTRIBUTE, problem);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(problem.status().value());
        } catch (IOException gone) {
            throw new IllegalStateException("The browser left before the answer", gone);
        }
        return null;
    }

    private static HttpStatus statusOf(RuleViolation rule) {
        if (rule instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (rule instanceof Taken || rule instanceof Unavailable) {
            return HttpStatus.CONFLICT;
        }
        return rule instanceof BadParameter ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** What can be said beyond the status; null when there is nothing. */
    private String sentence(Exception known, Locale locale) {
        if (known instanceof MissingServletRequestParameterException missing) {
            return Texts.in(locale, "problem.parameter.missing", missing.getParameterName());
        }
        if (known instanceof MaxUploadSizeExceededException) {
            return uploads.sentence(locale);
        }
        if (known instanceof TypeMismatchException mismatch) {
            return Texts.in(
                    locale,
                    "problem.parameter." + (isNumber(mismatch.getRequiredType()) ? "number" : "unreadable"),
                    mismatch instanceof MethodArgumentTypeMismatchException argument
                            ? argument.getName()
                            : mismatch.getPropertyName(),
                    String.valueOf(mismatch.getValue()));
        }
        if (known instanceof ErrorResponseException own) {
            return own.getBody().getDetail();
        }
        return null;
    }

    private static boolean isNumber(Class<?> type) {
        return type != null && (type == int.class || type == long.class || Number.class.isAssignableFrom(type));
    }

    /** As the pages are, not as the browser is. */
    private static Locale language(WebRequest request) {
        return RequestContextUtils.getLocale(http(request));
    }

    private static HttpServletRequest http(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
