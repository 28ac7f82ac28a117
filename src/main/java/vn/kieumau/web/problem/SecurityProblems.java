package vn.kieumau.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.kieumau.kernel.Texts;

/**
 * What security answers: 401 to programs that are not signed in, 403 to those who may not. A form whose session is over
 * leads to the sign-in page.
 */
@Component
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final LocaleResolver languages;
    private final UploadLimit uploads;

    SecurityProblems(ObjectMapper json, LocaleResolver languages, UploadLimit uploads) {
        this.json = json;
        this.languages = languages;
        this.uploads = uploads;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        write(Problem.of(HttpStatus.UNAUTHORIZED), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Problem problem = problemOf(request, refused);
        if (Audience.isProgram(request, request.getRequestURI())) {
            write(problem, request, response);
        } else if (refused instanceof DutyFirst duty) {
            response.sendRedirect(request.getContextPath() + duty.address());
        } else if (problem.status() == HttpStatus.FORBIDDEN && refused instanceof CsrfException && !isSignedIn()) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            request.setAttribute(Problem.ATTRIBUTE, problem);
            response.sendError(problem.status().value());
        }
    }

    /** Too large a form arrives without its token: what is wrong with it is its size. */
    private Problem problemOf(HttpServletRequest request, AccessDeniedException refused) {
        if (refused instanceof DutyFirst duty) {
            return new Problem(HttpStatus.FORBIDDEN, Texts.in(languages.resolveLocale(request), duty.key()));
        }
        if (!(refused instanceof CsrfException)) {
            return Problem.of(HttpStatus.FORBIDDEN);
        }
        Locale locale = languages.resolveLocale(request);
        return isTooLarge(request)
                ? new Problem(HttpStatus.PAYLOAD_TOO_LARGE, uploads.sentence(locale))
                : new Problem(HttpStatus.FORBIDDEN, Texts.in(locale, "problem.page_stale"));
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException beyondTheLimit) {
            return true;
        } catch (IOException | ServletException unreadable) {
            return false;
        }
    }

    /** Tokens are checked before a visitor becomes anonymous, so there may be no authentication at all. */
    private static boolean isSignedIn() {
        Authentication officer = SecurityContextHolder.getContext().getAuthentication();
        return officer != null && !(officer instanceof AnonymousAuthenticationToken);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getWriter(),
                problem.detailsFor(request, request.getRequestURI(), languages.resolveLocale(request)));
    }
}
