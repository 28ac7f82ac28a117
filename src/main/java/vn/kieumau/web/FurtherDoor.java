package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** A further way to sign in, which a profile adds to the chains of {@link WebSecurity}. */
interface FurtherDoor {

    void onPages(HttpSecurity http) throws Exception;

    void forPrograms(HttpSecurity http) throws Exception;

    /** Where the browser has to go to sign out there as well; empty for somebody who did not come this way. */
    Optional<String> wayOut(HttpServletRequest request, Authentication officer);
}
