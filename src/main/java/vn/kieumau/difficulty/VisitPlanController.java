package vn.kieumau.difficulty;

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
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Planning a working visit, and changing its plan. */
@Controller
@RequestMapping("/dossiers/{number}/visits")
@Needs(Action.VISIT_MANAGE)
class VisitPlanController {

    private final VisitService visits;
    private final VisitDesk desk;

    VisitPlanController(VisitService visits, VisitDesk desk) {
        this.visits = visits;
        this.desk = desk;
    }

    @GetMapping("/new")
    String form(@PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Model model) {
        return desk.fillPlan(model, desk.managed(number, officer), null, Map.of());
    }

    @PostMapping
    ModelAndView plan(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        DossierView dossier = desk.managed(number, officer);
        try {
            long id = visits.plan(dossier, new VisitForm(typed).plan(), officer);
            afterwards.addFlashAttribute("flash", Texts.in(locale, "visit.plan.done"));
            return new ModelAndView("redirect:/dossiers/" + number + "/visits/" + id);
        } catch (RuleViolation violation) {
            return again(dossier, null, typed, violation, model, locale);
        }
    }

    @GetMapping("/{visit}/plan")
    String form(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @AuthenticationPrincipal SignedInOfficer officer,
            Model model) {
        DossierView dossier = desk.managed(number, officer);
        VisitView visit = desk.visit(dossier, id);
        return desk.fillPlan(model, dossier, visit, VisitDesk.planOf(visit));
    }

    @PostMapping("/{visit}/plan")
    ModelAndView change(
            @PathVariable String number,
            @PathVariable("visit") String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedInOfficer officer,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        DossierView dossier = desk.managed(number, officer);
        VisitView visit = desk.visit(dossier, id);
        try {
            visits.changePlan(dossier, visit.visit().id(), new VisitForm(typed).plan(), officer);
            afterwards.addFlashAttribute("flash", Texts.in(locale, "visit.plan.changed"));
            return new ModelAndView("redirect:/dossiers/" + number + "/visits/" + id);
        } catch (RuleViolation violation) {
            return again(dossier, visit, typed, violation, model, locale);
        }
    }

    private ModelAndView again(
            DossierView dossier,
            VisitView visit,
            Map<String, String> typed,
            RuleViolation violation,
            Model model,
            Locale locale) {
        if (violation instanceof NotFound hidden) {
            throw hidden;
        }
        String field = violation.field() == null ? "" : violation.field();
        model.addAttribute("errors", Map.of(field, violation.messageIn(locale)));
        return new ModelAndView(
                desk.fillPlan(model, dossier, visit, typed), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
