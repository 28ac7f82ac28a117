package vn.kieumau.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import vn.kieumau.account.credential.Credentials;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.web.signin.OfficerSessions;

/** One account: its state and posts, and what an administrator does to it. */
@Controller
@RequestMapping("/admin/account/{username}")
@Needs(Action.ACCOUNT_MANAGE)
class AccountController {

    private final AccountAdministration administration;
    private final AccountDirectory directory;
    private final AccountReview review;
    private final OfficerSessions sessions;
    private final MessageSource texts;
    private final Clock clock;

    AccountController(
            AccountAdministration administration,
            AccountDirectory directory,
            AccountReview review,
            OfficerSessions sessions,
            MessageSource texts,
            Clock clock) {
        this.administration = administration;
        this.directory = directory;
        this.review = review;
        this.sessions = sessions;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String username) {
        return page(username, null);
    }

    @PostMapping("/disable")
    ModelAndView disable(@PathVariable String username, RedirectAttributes next, Locale locale) {
        return act(username, "disabled", next, locale, () -> {
            administration.disable(username);
            sessions.endAll(username);
        });
    }

    @PostMapping("/enable")
    ModelAndView enable(@PathVariable String username, RedirectAttributes next, Locale locale) {
        return act(username, "enabled", next, locale, () -> {
            administration.enable(username);
            administration.unblock(username);
        });
    }

    @PostMapping("/unblock")
    ModelAndView unblock(@PathVariable String username, RedirectAttributes next, Locale locale) {
        return act(username, "unblocked", next, locale, () -> administration.unblock(username));
    }

    @PostMapping("/password")
    ModelAndView resetPassword(@PathVariable String username, Locale locale) {
        String[] password = new String[1];
        Errors errors = new Errors(locale);
        errors.collect("", () -> password[0] = administration.resetPassword(username));
        if (!errors.isEmpty()) {
            return page(username, errors);
        }
        administration.unblock(username);
        sessions.endAll(username);
        return oneTimePassword(directory.require(username), password[0]);
    }

    @PostMapping("/factor")
    ModelAndView resetFactor(@PathVariable String username, RedirectAttributes next, Locale locale) {
        return act(username, "factor_reset", next, locale, () -> {
            administration.resetFactor(username);
            sessions.endAll(username);
        });
    }

    @PostMapping("/sessions")
    ModelAndView endSessions(@PathVariable String username, RedirectAttributes next, Locale locale) {
        return act(
                username,
                "sessions_ended",
                next,
                locale,
                () -> sessions.endAll(directory.require(username).username()));
    }

    @PostMapping("/posts/{post}/end")
    ModelAndView endPost(
            @PathVariable String username,
            @PathVariable long post,
            @RequestParam(defaultValue = "") String last,
            RedirectAttributes next,
            Locale locale) {
        return act(username, "post_ended", next, locale, () -> {
            LocalDate day = VietnamTime.parseDay(last.strip());
            administration.endPost(username, post, day);
        });
    }

    /** Shows a password that the administrator passes on, this once. */
    static ModelAndView oneTimePassword(AccountEntry account, String password) {
        return new ModelAndView("admin/account-password")
                .addObject("nav", "accounts")
                .addObject("account", account)
                .addObject("password", password)
                .addObject("hours", Credentials.ONE_TIME_LIFETIME.toHours());
    }

    private ModelAndView act(String username, String done, RedirectAttributes next, Locale locale, Runnable work) {
        Errors errors = new Errors(locale);
        errors.collect("", work);
        if (!errors.isEmpty()) {
            return page(username, errors);
        }
        next.addFlashAttribute("flash", texts.getMessage("admin.account." + done, new Object[] {username}, locale));
        return new ModelAndView("redirect:/admin/account/{username}", Map.of("username", username));
    }

    private ModelAndView page(String username, Errors errors) {
        AccountEntry account = directory.require(username);
        ModelAndView page =
                new ModelAndView("admin/account", errors == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("nav", "accounts");
        page.addObject("account", account);
        page.addObject("findings", review.findings(account));
        // a post that is to end at once was held until yesterday
        page.addObject(
                "yesterday", VietnamTime.show(VietnamTime.dayOf(clock.instant()).minusDays(1)));
        if (errors != null) {
            page.addObject("errors", errors.byField());
        }
        return page;
    }
}
