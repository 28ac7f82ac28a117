package vn.kieumau.audit;

import java.util.List;
import org.slf4j.MDC;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.kieumau.account.PostView;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.engine.CurrentOfficer;

/** Looks up who is at the keyboard of this thread. */
@Component
class Keyboard {

    /** Acts on its own, such as by a timer or at the start. */
    static final String SYSTEM = "system";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 60;

    private final CurrentOfficer engine;
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    Keyboard(CurrentOfficer engine) {
        this.engine = engine;
    }

    /** @param named who acted by the act's own account; null for whoever is signed in */
    AtTheKeyboard now(String named) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean somebody = signedIn != null && !trust.isAnonymous(signedIn);
        String actor = named;
        if (actor == null) {
            actor = somebody ? signedIn.getName() : engine.nameIfSignedIn().orElse(SYSTEM);
        }
        boolean same = somebody && signedIn.getName().equals(actor);
        return new AtTheKeyboard(
                TrailAct.clipped(actor, LONGEST_NAME),
                same ? AtTheKeyboard.posts(posts(signedIn)) : "",
                address(),
                TrailAct.clipped(MDC.get("requestId"), LONGEST_ADDRESS));
    }

    private static List<String> posts(Authentication signedIn) {
        return signedIn.getPrincipal() instanceof SignedInOfficer officer
                ? officer.posts().stream().map(PostView::groupOfOffice).toList()
                : List.of();
    }

    /** As the server sees it: whether a proxy's headers count is decided by {@code server.forward-headers-strategy}. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? TrailAct.clipped(request.getRequest().getRemoteAddr(), LONGEST_ADDRESS)
                : "";
    }
}
