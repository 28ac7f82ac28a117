package vn.kieumau.audit;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.kieumau.account.SignedInOfficer;

/** Tells the frame of every page whether to lead to the trail. */
@ControllerAdvice
class TrailNavigation {

    private final TrailReaders readers;

    TrailNavigation(TrailReaders readers) {
        this.readers = readers;
    }

    @ModelAttribute("readsTrail")
    boolean readsTrail(@AuthenticationPrincipal SignedInOfficer officer) {
        return readers.isOne(officer);
    }
}
