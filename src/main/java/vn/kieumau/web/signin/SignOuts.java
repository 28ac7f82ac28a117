package vn.kieumau.web.signin;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import vn.kieumau.account.SignInService;
import vn.kieumau.account.SignedInOfficer;

/** Notes who signs out, at whichever of the two doors. */
@Component
class SignOuts {

    private final SignInService signIn;

    SignOuts(SignInService signIn) {
        this.signIn = signIn;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent out) {
        if (out.getAuthentication().getPrincipal() instanceof SignedInOfficer officer) {
            signIn.signedOut(officer.getUsername());
        }
    }
}
