package vn.kieumau.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.ForAnyOfficer;
import vn.kieumau.account.OwnAccount;
import vn.kieumau.account.OwnAccount.Duty;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.credential.Credentials.Standing;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** “Tài khoản của tôi”: password, second factor and sessions of whoever is signed in. */
@Controller
@ForAnyOfficer
@RequestMapping("/account")
class OwnAccountController {

    private static final String HERE = "redirect:/account";

    private final OwnAccount accounts;
    private final OfficerSessions sessions;
    private final MessageSource texts;

    OwnAccountController(OwnAccount accounts, OfficerSessions sessions, MessageSource texts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedInOfficer officer, HttpServletRequest request) {
        Optional<Standing> standing = accounts.standing(officer);
        return new ModelAndView("signin/account")
                .addObject("username", officer.getUsername())
                .addObject("standing", standing.orElse(null))
                .addObject(
                        "changedAt",
                        standing.map(one -> VietnamTime.show(one.changedAt())).orElse(""))
                .addObject("factorOn", standing.map(Standing::secondFactor).orElse(false))
                .addObject("codesLeft", accounts.recoveryCodesLeft(officer))
                .addObject("sessions", sessions.of(officer.getUsername(), sessionOf(request)));
    }

    @GetMapping("/password")
    ModelAndView password(@AuthenticationPrincipal SignedInOfficer officer) {
        return passwordPage(officer, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedInOfficer officer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale) {
        Map<String, String> errors = refusals(locale, "password", () -> {
            if (!password.equals(repeated)) {
                throw new RuleViolation("account.password_repeated").at("repeated");
            }
            accounts.changePassword(officer, current, password);
            return List.of();
        });
        if (!errors.isEmpty()) {
            return passwordPage(officer, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sessions.endOthers(officer.getUsername(), sessionOf(request));
        return done("account.page.password_changed", next, locale);
    }

    @GetMapping("/factor")
    ModelAndView factor(@AuthenticationPrincipal SignedInOfficer officer) {
        return factorPage(officer, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/factor")
    ModelAndView switchFactorOn(
            @AuthenticationPrincipal SignedInOfficer officer,
            @RequestParam(defaultValue = "") String code,
            Locale locale) {
        return codes(officer, locale, () -> accounts.switchFactorOn(officer, code));
    }

    @PostMapping("/factor/codes")
    ModelAndView renewCodes(
            @AuthenticationPrincipal SignedInOfficer officer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code,
            Locale locale) {
        return codes(officer, locale, () -> accounts.renewRecoveryCodes(officer, current, code));
    }

    @PostMapping("/factor/off")
    ModelAndView switchFactorOff(
            @AuthenticationPrincipal SignedInOfficer officer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes next,
            Locale locale) {
        Map<String, String> errors = refusals(locale, "code", () -> {
            accounts.switchFactorOff(officer, current, code);
            return List.of();
        });
        return errors.isEmpty()
                ? done("account.page.factor_switched_off", next, locale)
                : factorPage(officer, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/sessions/others")
    ModelAndView endOthers(
            @AuthenticationPrincipal SignedInOfficer officer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale) {
        sessions.endOthers(officer.getUsername(), sessionOf(request));
        return done("account.page.sessions_ended", next, locale);
    }

    @PostMapping("/sessions/one")
    ModelAndView endOne(
            @AuthenticationPrincipal SignedInOfficer officer,
            @RequestParam(defaultValue = "") String session,
            RedirectAttributes next,
            Locale locale) {
        sessions.endOne(officer.getUsername(), session);
        return done("account.page.session_ended", next, locale);
    }

    /** Recovery codes are written into this one answer and kept nowhere. */
    private ModelAndView codes(SignedInOfficer officer, Locale locale, Supplier<List<String>> work) {
        List<String> codes = new ArrayList<>();
        Map<String, String> errors = refusals(locale, "code", () -> {
            codes.addAll(work.get());
            return codes;
        });
        return errors.isEmpty()
                ? new ModelAndView("signin/recovery-codes")
                        .addObject("codes", codes)
                        .addObject("username", officer.getUsername())
                : factorPage(officer, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView passwordPage(SignedInOfficer officer, Map<String, String> errors, HttpStatus status) {
        return new ModelAndView("signin/password", status)
                .addObject("errors", errors)
                .addObject("username", officer.getUsername())
                .addObject("elsewhere", accounts.standing(officer).isEmpty())
                .addObject("factorOn", isFactorOn(officer))
                .addObject(
                        "duty",
                        accounts.duty(officer)
                                .filter(duty -> duty == Duty.CHANGE_PASSWORD)
                                .isPresent());
    }

    private ModelAndView factorPage(SignedInOfficer officer, Map<String, String> errors, HttpStatus status) {
        boolean on = isFactorOn(officer);
        return new ModelAndView("signin/factor", status)
                .addObject("errors", errors)
                .addObject("username", officer.getUsername())
                .addObject("elsewhere", accounts.standing(officer).isEmpty())
                .addObject("factorOn", on)
                .addObject("required", accounts.needsFactor(officer))
                .addObject("codesLeft", accounts.recoveryCodesLeft(officer))
                .addObject("secret", on ? null : accounts.beginFactor(officer));
    }

    private boolean isFactorOn(SignedInOfficer officer) {
        return accounts.standing(officer).map(Standing::secondFactor).orElse(false);
    }

    private static Map<String, String> refusals(Locale locale, String field, Supplier<List<String>> work) {
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            work.get();
        } catch (RuleViolation violation) {
            errors.put(violation.field() == null ? field : violation.field(), violation.messageIn(locale));
        }
        return errors;
    }

    private ModelAndView done(String key, RedirectAttributes next, Locale locale) {
        next.addFlashAttribute("flash", texts.getMessage(key, null, locale));
        return new ModelAndView(HERE);
    }

    private static String sessionOf(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
