package vn.kieumau.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.OwnAccount;
import vn.kieumau.account.OwnAccount.Duty;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.web.problem.DutyFirst;

/**
 * Decides on a request of a signed-in officer. The session says who it is; what the account is and which posts it holds
 * is read anew, so that a disabled account or an ended post counts from the next request on.
 */
@Component
public class GateKeeper {

    private final OfficerService officers;
    private final OwnAccount accounts;
    private final SessionLimits limits;

    GateKeeper(OfficerService officers, OwnAccount accounts, SessionLimits limits) {
        this.officers = officers;
        this.accounts = accounts;
        this.limits = limits;
    }

    void admit(SignedInOfficer officer, Authentication current, HttpServletRequest request) {
        Optional<SignedInOfficer> now = officers.current(officer.getUsername());
        if (now.isEmpty() || limits.isOver(request)) {
            turnAway(request);
            return;
        }
        SignedInOfficer fresh = officer.asOf(now.get());
        take(fresh, current);
        if (fresh.signsInHere()) {
            accounts.duty(fresh).filter(duty -> !serves(request, duty)).ifPresent(duty -> {
                throw new DutyFirst(duty.key(), addressOf(duty));
            });
        }
    }

    /** The rest of the request sees the officer of this moment; the session keeps what it has. */
    private static void take(SignedInOfficer officer, Authentication before) {
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities());
        fresh.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
    }

    private static void turnAway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static boolean serves(HttpServletRequest request, Duty duty) {
        String path = request.getServletPath();
        String address = addressOf(duty);
        return path.equals(address) || path.startsWith(address + "/") || path.equals("/error");
    }

    private static String addressOf(Duty duty) {
        return duty == Duty.CHANGE_PASSWORD ? "/account/password" : "/account/factor";
    }
}
