package vn.kieumau.web.access;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.ForAnyOfficer;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** “Vì sao tôi thấy / không thấy việc này?”, for everybody about oneself. */
@Controller
class WhyController {

    private final Why why;
    private final Access access;

    WhyController(Why why, Access access) {
        this.why = why;
        this.access = access;
    }

    @GetMapping("/access/why")
    @ForAnyOfficer
    ModelAndView explain(
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String officer,
            @AuthenticationPrincipal SignedInOfficer asker,
            Locale locale) {
        ModelAndView page = new ModelAndView("access/why");
        page.addObject("typed", Map.of("dossier", VietnameseText.clean(dossier), "step", step, "officer", officer));
        page.addObject("mayAskAboutOthers", access.may(asker, Action.ACCESS_EXPLAIN));
        try {
            page.addObject("why", why.about(officer, dossier, step, asker, locale));
        } catch (RuleViolation nobody) {
            page.addObject("errors", Map.of(nobody.field(), nobody.messageIn(locale)));
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }
}
