package vn.kieumau.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads requests to the engine and the API that carry Basic authentication to the door for programs; all others pass by. */
class TechnicalAccountFilter extends OncePerRequestFilter {

    private static final String BASIC = "basic ";

    private final TechnicalDoor door;

    TechnicalAccountFilter(TechnicalDoor door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null
                || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                || !TechnicalDoor.isBehind(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        door.enter(request, response, chain);
    }
}
