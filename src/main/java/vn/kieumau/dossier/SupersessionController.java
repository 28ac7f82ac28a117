package vn.kieumau.dossier;

import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Closes the dossier of a unit that has gone on in others, in favour of one of theirs. */
@Controller
@RequestMapping("/dossiers/{number}/supersede")
@Needs(Action.DOSSIER_SUPERSEDE)
class SupersessionController {

    private final DossierDirectory directory;
    private final Supersession supersession;

    SupersessionController(DossierDirectory directory, Supersession supersession) {
        this.directory = directory;
        this.supersession = supersession;
    }

    @GetMapping
    String form(
            @PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Locale locale, Model model) {
        return fill(within(number, officer), Map.of(), locale, model);
    }

    @PostMapping
    ModelAndView supersede(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        DossierView dossier = within(number, officer);
        try {
            supersession.supersede(number, successor, reason, officer);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation violation) {
            String field = violation.field() == null ? "" : violation.field();
            model.addAttribute("errors", Map.of(field, violation.messageIn(locale)));
            String view = fill(dossier, Map.of("successor", successor, "reason", reason), locale, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        afterwards.addFlashAttribute("flash", Texts.in(locale, "dossier.supersede.flash", number));
        return new ModelAndView("redirect:/dossiers/" + successor.strip());
    }

    private DossierView within(String number, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        if (directory
                .reaching(dossier, Action.DOSSIER_SUPERSEDE, officer.posts())
                .isEmpty()) {
            throw new NotFound("dossier.unknown", number);
        }
        return dossier;
    }

    private String fill(DossierView dossier, Map<String, String> values, Locale locale, Model model) {
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("illustrative", dossier.illustrative());
        model.addAttribute("values", values);
        try {
            Supersession.Choice choice = supersession.choiceFor(dossier);
            Map<String, String> options = new LinkedHashMap<>();
            choice.dossiers().forEach(one -> options.put(one.number(), one.number() + " · " + one.unitName()));
            model.addAttribute("choice", choice);
            model.addAttribute("options", options);
        } catch (RuleViolation violation) {
            model.addAttribute("refusal", violation.messageIn(locale));
        }
        return "dossier/supersede";
    }
}
