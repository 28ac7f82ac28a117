package vn.kieumau.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.AccountAdministration;
import vn.kieumau.account.AccountDirectory;
import vn.kieumau.account.AccountEntry;
import vn.kieumau.account.AccountReview;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Offices;
import vn.kieumau.account.Role;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** Accounts and posts: found, made, appointed. */
@Controller
@RequestMapping("/admin/accounts")
@Needs(Action.ACCOUNT_MANAGE)
class AccountsController {

    private static final int PAGE_SIZE = 50;
    private static final String COUNTRY = "VN";
    private static final String HERE = "/admin/accounts";

    private final OfficerService officers;
    private final AccountAdministration administration;
    private final AccountDirectory directory;
    private final AccountReview review;
    private final SubstitutionService substitutions;
    private final UnitService units;
    private final MessageSource texts;
    private final Clock clock;

    AccountsController(
            OfficerService officers,
            AccountAdministration administration,
            AccountDirectory directory,
            AccountReview review,
            SubstitutionService substitutions,
            UnitService units,
            MessageSource texts,
            Clock clock) {
        this.officers = officers;
        this.administration = administration;
        this.directory = directory;
        this.review = review;
        this.substitutions = substitutions;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Locale locale) {
        return page(q, page, locale);
    }

    /** The one-time password is written into this one answer and kept nowhere in plain letters. */
    @PostMapping
    ModelAndView register(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            Locale locale) {
        Errors errors = new Errors(locale);
        String[] password = new String[1];
        errors.collect("username", () -> password[0] = administration.register(username, displayName));
        if (errors.isEmpty()) {
            AccountEntry account =
                    directory.require(VietnameseText.clean(username).toLowerCase(Locale.ROOT));
            return AccountController.oneTimePassword(account, password[0]);
        }
        return refused(errors, Map.of("username", username, "displayName", displayName), locale);
    }

    @PostMapping("/posts")
    @Needs(Action.POST_GIVE)
    ModelAndView appoint(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes next,
            Locale locale) {
        Errors errors = new Errors(locale);
        LocalDate[] days = new LocalDate[2];
        errors.collect("from", () -> days[0] = VietnamTime.parseDay(from.strip()));
        errors.collect("to", () -> days[1] = to.isBlank() ? null : VietnamTime.parseDay(to.strip()));
        errors.collect("role", () -> role(role));
        errors.collect("basis", () -> mustHaveBasis(basis));
        if (errors.isEmpty()) {
            String unit = VietnameseText.clean(unitCode);
            errors.collect("unitCode", () -> mustBeUnit(unit, role(role), days[0]));
            if (errors.isEmpty()) {
                errors.collect(
                        "account",
                        () -> officers.appoint(
                                account,
                                role(role),
                                unit,
                                office.isBlank() ? null : office.strip(),
                                days[0],
                                days[1],
                                basis));
            }
        }
        if (errors.isEmpty()) {
            return done("admin.accounts.appointed", account, next, locale);
        }
        Map<String, String> typed = Map.of(
                "account",
                account,
                "role",
                role,
                "unitCode",
                unitCode,
                "office",
                office,
                "from",
                from,
                "to",
                to,
                "basis",
                basis);
        return refused(errors, typed, locale);
    }

    /** A real unit, of the level of the role; the administrator looks after the whole country, which is no unit. */
    private void mustBeUnit(String code, Role role, LocalDate on) {
        if (role != Role.ADMINISTRATOR || !COUNTRY.equals(code)) {
            UnitView unit = units.require(code, on);
            if (role.level().filter(level -> level != unit.level()).isPresent()) {
                throw new RuleViolation(
                        "admin.accounts.unit_level",
                        role.label(),
                        role.level().get().label(),
                        unit.fullName());
            }
        }
    }

    private static void mustHaveBasis(String basis) {
        if (VietnameseText.clean(basis).isEmpty()) {
            throw new RuleViolation("admin.accounts.basis_missing");
        }
    }

    private static Role role(String key) {
        return Role.of(key).orElseThrow(() -> new RuleViolation("admin.accounts.role_unknown"));
    }

    private ModelAndView done(String key, String username, RedirectAttributes next, Locale locale) {
        next.addFlashAttribute("done", texts.getMessage(key, new Object[] {VietnameseText.clean(username)}, locale));
        next.addAttribute("q", VietnameseText.clean(username));
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView refused(Errors errors, Map<String, String> typed, Locale locale) {
        ModelAndView page = page("", 0, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("errors", errors.byField());
        page.addObject("typed", typed);
        return page;
    }

    private ModelAndView page(String q, int wanted, Locale locale) {
        Page<AccountEntry> found = directory.search(q, PageRequest.of(Math.max(0, wanted), PAGE_SIZE));
        if (wanted > 0 && found.isEmpty() && found.getTotalPages() > 0) {
            return page(q, found.getTotalPages() - 1, locale);
        }
        ModelAndView view = new ModelAndView("admin/accounts");
        view.addObject("accounts", found.getContent());
        view.addObject(
                "standsIn",
                substitutions.runningFor(found.map(AccountEntry::username).getContent()));
        view.addObject("total", found.getTotalElements());
        view.addObject("page", found.getNumber());
        view.addObject("pages", found.getTotalPages());
        view.addObject("open", review.open());
        view.addObject("quarter", review.quarter());
        view.addObject("nav", "accounts");
        view.addObject("q", VietnameseText.clean(q));
        view.addObject("roles", roles(locale));
        view.addObject("offices", offices(locale));
        view.addObject("typed", Map.of("from", VietnamTime.show(VietnamTime.dayOf(clock.instant()))));
        return view;
    }

    private static Map<String, String> offices(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        Offices.all().forEach(office -> names.put(office, Offices.nameIn(locale, office)));
        return names;
    }

    private Map<String, String> roles(Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(Role.values())
                .forEach(role -> labels.put(role.key(), texts.getMessage("account.role." + role.key(), null, locale)));
        return labels;
    }
}
