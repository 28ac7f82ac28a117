package vn.kieumau.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tasklist asks for its filters 2,000 at a time, more than anybody may read at once, and shows no tasks when it is
 * refused: it gets the first 1,000, which nobody has made so far.
 */
class PagesOfFilters extends OncePerRequestFilter {

    private static final Pattern FILTERS = Pattern.compile("/camunda/api/engine/engine/[\\w-]+/filter");
    private static final Pattern TOO_MANY = Pattern.compile("(?<=^|&)maxResults=2000(?=&|$)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() == null
                || !FILTERS.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String allowed = TOO_MANY.matcher(request.getQueryString())
                .replaceFirst("maxResults=" + GuardConfiguration.MOST_RESULTS);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return allowed;
                    }
                },
                response);
    }
}
