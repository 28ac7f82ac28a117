package vn.kieumau.web.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts in the pages of the engine's web applications the nonce of their own request. The engine keeps its
 * nonce in one place for all requests at once, so that a page may carry the nonce of another and stay blank; here it
 * finds a mark there instead, which is replaced in each page.
 */
@Order(WebappNonceFilter.AFTER_SECURITY)
class WebappNonceFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = 203;

    /** Where the engine's pages take their nonce from. */
    private static final String ENGINE_NONCE = "org.camunda.bpm.csp.nonce";

    private static final Pattern PAGE = Pattern.compile("/camunda/app/\\w+/(?:[^/.]+/?)?");

    private final String mark = Nonce.random();

    @Override
    protected void initFilterBean() {
        getServletContext().setAttribute(ENGINE_NONCE, mark);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !PAGE.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (page.getContentType() != null && page.getContentType().startsWith(MediaType.TEXT_HTML_VALUE)) {
            Charset charset = Charset.forName(page.getCharacterEncoding());
            String marked = new String(page.getContentAsByteArray(), charset);
            page.resetBuffer();
            page.getOutputStream().write(marked.replace(mark, Nonce.of(request)).getBytes(charset));
        }
        page.copyBodyToResponse();
    }
}
