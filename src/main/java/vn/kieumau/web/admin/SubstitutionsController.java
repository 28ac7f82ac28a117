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
import vn.kieumau.account.NewSubstitution;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** Who stands in for whom: listed, recorded, ended. */
@Controller
@RequestMapping("/admin/substitutions")
@Needs(Action.SUBSTITUTION_MANAGE)
class SubstitutionsController {

    private static final String HERE = "redirect:/admin/substitutions";

    private final SubstitutionService substitutions;
    private final RoleChoices roles;
    private final MessageSource texts;
    private final Clock clock;

    SubstitutionsController(SubstitutionService substitutions, RoleChoices roles, MessageSource texts, Clock clock) {
        this.substitutions = substitutions;
        this.roles = roles;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Locale locale) {
        return page(locale);
    }

    @PostMapping
    ModelAndView give(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String basis,
            @AuthenticationPrincipal SignedInOfficer administrator,
            RedirectAttributes next,
            Locale locale) {
        Errors errors = new Errors(locale);
        LocalDate[] days = new LocalDate[2];
        errors.collect("from", () -> days[0] = VietnamTime.parseDay(from.strip()));
        errors.collect("to", () -> days[1] = VietnamTime.parseDay(to.strip()));
        errors.collect("role", () -> role(role));
        if (errors.isEmpty()) {
            NewSubstitution wanted = new NewSubstitution(
                    account, substitute, role(role), VietnameseText.clean(unitCode), days[0], days[1], basis);
            errors.collect("account", () -> substitutions.give(wanted, administrator.getUsername()));
        }
        if (errors.isEmpty()) {
            next.addFlashAttribute("flash", texts.getMessage("admin.substitutions.given", null, locale));
            return new ModelAndView(HERE);
        }
        ModelAndView page = page(locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("errors", errors.byField());
        page.addObject(
                "typed",
                Map.of(
                        "account", account,
                        "substitute", substitute,
                        "role", role,
                        "unitCode", unitCode,
                        "from", from,
                        "to", to,
                        "basis", basis));
        return page;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable long id,
            @AuthenticationPrincipal SignedInOfficer administrator,
            RedirectAttributes next,
            Locale locale) {
        substitutions.end(id, administrator.getUsername());
        next.addFlashAttribute("flash", texts.getMessage("admin.substitutions.ended", null, locale));
        return new ModelAndView(HERE);
    }

    private static Role role(String key) {
        return Role.of(key).orElseThrow(() -> new RuleViolation("admin.accounts.role_unknown"));
    }

    private ModelAndView page(Locale locale) {
        return new ModelAndView("admin/substitutions")
                .addObject("substitutions", substitutions.all())
                .addObject("roles", roles.in(locale))
                .addObject("nav", "accounts")
                .addObject("typed", Map.of("from", VietnamTime.show(VietnamTime.dayOf(clock.instant()))));
    }
}
