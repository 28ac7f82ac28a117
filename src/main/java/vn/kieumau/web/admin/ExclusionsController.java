package vn.kieumau.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
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
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.NewExclusion;
import vn.kieumau.kernel.VietnamTime;

/** Officers with a conflict of interest: listed, recorded, ended. */
@Controller
@RequestMapping("/admin/exclusions")
@Needs(Action.EXCLUSION_MANAGE)
class ExclusionsController {

    private static final String HERE = "redirect:/admin/exclusions";

    private final ExclusionService exclusions;
    private final MessageSource texts;
    private final Clock clock;

    ExclusionsController(ExclusionService exclusions, MessageSource texts, Clock clock) {
        this.exclusions = exclusions;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return page();
    }

    @PostMapping
    ModelAndView record(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String dossierNumber,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedInOfficer administrator,
            RedirectAttributes next,
            Locale locale) {
        Errors errors = new Errors(locale);
        LocalDate[] days = new LocalDate[2];
        errors.collect("from", () -> days[0] = VietnamTime.parseDay(from.strip()));
        errors.collect("to", () -> days[1] = to.isBlank() ? null : VietnamTime.parseDay(to.strip()));
        if (errors.isEmpty()) {
            errors.collect(
                    "username",
                    () -> exclusions.record(
                            new NewExclusion(username, dossierNumber, unitCode, reason, days[0], days[1]),
                            administrator.getUsername()));
        }
        if (errors.isEmpty()) {
            next.addFlashAttribute("flash", texts.getMessage("admin.exclusions.recorded", null, locale));
            return new ModelAndView(HERE);
        }
        ModelAndView page = page();
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("errors", errors.byField());
        page.addObject(
                "typed",
                Map.of(
                        "username", username,
                        "dossierNumber", dossierNumber,
                        "unitCode", unitCode,
                        "reason", reason,
                        "from", from,
                        "to", to));
        return page;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable long id,
            @AuthenticationPrincipal SignedInOfficer administrator,
            RedirectAttributes next,
            Locale locale) {
        exclusions.end(id, administrator.getUsername());
        next.addFlashAttribute("flash", texts.getMessage("admin.exclusions.ended", null, locale));
        return new ModelAndView(HERE);
    }

    private ModelAndView page() {
        return new ModelAndView("admin/exclusions")
                .addObject("exclusions", exclusions.all())
                .addObject("nav", "accounts")
                .addObject("typed", Map.of("from", VietnamTime.show(VietnamTime.dayOf(clock.instant()))));
    }
}
