package vn.kieumau.dossier;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/** The ward takes a submitted dossier back. */
@Controller
@RequestMapping("/dossiers/{number}/recall")
@Needs(Action.DOSSIER_WITHDRAW)
class RecallController {

    private final DossierDirectory directory;
    private final DossierRecall recall;

    RecallController(DossierDirectory directory, DossierRecall recall) {
        this.directory = directory;
        this.recall = recall;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Model model) {
        return form(directory.require(number, officer), "", model);
    }

    @PostMapping
    ModelAndView recall(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model) {
        try {
            recall.recall(number, reason, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation violation) {
            String field = violation.field() == null ? "" : violation.field();
            model.addAttribute("errors", Map.of(field, violation.messageIn(locale)));
            String view = form(directory.require(number, officer), reason, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/dossiers/" + number);
    }

    private static String form(DossierView dossier, String reason, Model model) {
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("reason", reason);
        return "dossier/recall";
    }
}
