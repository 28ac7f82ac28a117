package vn.kieumau.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import vn.kieumau.account.NewTechnicalAccount;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** Accounts of programs: listed, made, ended. The key of a new one is on the answer's page and nowhere else. */
@Controller
@RequestMapping("/admin/technical-accounts")
@Needs(Action.ACCOUNT_MANAGE)
class TechnicalAccountsController {

    private static final String HERE = "/admin/technical-accounts";
    private static final int USUAL_LIFE_DAYS = 90;

    private final TechnicalAccounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    TechnicalAccountsController(TechnicalAccounts accounts, MessageSource texts, Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedInOfficer officer, Locale locale) {
        return page(locale)
                .addObject(
                        "typed",
                        Map.of(
                                "owner", officer.getUsername(),
                                "from", VietnamTime.show(today()),
                                "to", VietnamTime.show(today().plusDays(USUAL_LIFE_DAYS))));
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal SignedInOfficer officer, @RequestParam Map<String, String> form, Locale locale) {
        Errors errors = new Errors(locale);
        LocalDate[] days = new LocalDate[2];
        errors.collect("from", () -> days[0] = VietnamTime.parseDay(typed(form, "from")));
        errors.collect("to", () -> days[1] = VietnamTime.parseDay(typed(form, "to")));
        errors.collect("scope", () -> scope(form));
        TechnicalAccounts.NewKey[] made = new TechnicalAccounts.NewKey[1];
        if (errors.isEmpty()) {
            NewTechnicalAccount wanted = new NewTechnicalAccount(
                    typed(form, "name"),
                    typed(form, "purpose"),
                    typed(form, "owner"),
                    scope(form),
                    days[0],
                    days[1],
                    typed(form, "unit"),
                    typed(form, "addresses"));
            errors.collect("name", () -> made[0] = accounts.create(wanted, officer.getUsername()));
        }
        if (errors.isEmpty()) {
            return list(officer, locale).addObject("made", made[0]);
        }
        ModelAndView page = page(locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("errors", errors.byField()).addObject("typed", form);
    }

    @PostMapping("/{name}/end")
    String end(
            @PathVariable String name,
            @AuthenticationPrincipal SignedInOfficer officer,
            RedirectAttributes next,
            Locale locale) {
        accounts.end(name, officer.getUsername());
        next.addFlashAttribute("done", texts.getMessage("technical.ended", new Object[] {name}, locale));
        return "redirect:" + HERE;
    }

    private ModelAndView page(Locale locale) {
        Map<String, String> scopes = new LinkedHashMap<>();
        Arrays.stream(TechnicalScope.values()).forEach(scope -> scopes.put(scope.key(), scope.labelIn(locale)));
        return new ModelAndView("admin/technical-accounts")
                .addObject("accounts", accounts.all())
                .addObject("scopes", scopes)
                .addObject("today", today())
                .addObject("nav", "outside")
                .addObject("outside", "technical");
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private static String typed(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private static TechnicalScope scope(Map<String, String> form) {
        return TechnicalScope.of(typed(form, "scope")).orElseThrow(() -> new RuleViolation("technical.scope_unknown"));
    }
}
