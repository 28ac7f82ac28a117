package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Both ways to sign out end at the sign-in page: ours by a redirect, Tasklist's by an empty answer after which its own
 * script goes there. What is still to be done elsewhere waits there for the browser.
 */
@Component
class SignOut implements LogoutSuccessHandler {

    /** In the new session: where the browser has to go next. */
    static final String WAY_OUT = SignOut.class.getName() + ".way-out";

    private final ObjectProvider<FurtherDoor> doors;

    SignOut(ObjectProvider<FurtherDoor> doors) {
        this.doors = doors;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication officer)
            throws IOException {
        doors.stream()
                .flatMap(door -> door.wayOut(request, officer).stream())
                .findFirst()
                .ifPresent(address -> request.getSession().setAttribute(WAY_OUT, address));
        if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?logout");
        }
    }
}
