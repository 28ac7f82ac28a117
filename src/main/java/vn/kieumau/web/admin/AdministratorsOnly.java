package vn.kieumau.web.admin;

import org.springframework.security.access.AccessDeniedException;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;

/** The second lock behind the rule on addresses: a forgotten pattern there must not open these pages. */
final class AdministratorsOnly {

    private AdministratorsOnly() {}

    static void check(SignedInOfficer officer) {
        if (officer == null || !officer.holds(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Administrators only");
        }
    }
}
