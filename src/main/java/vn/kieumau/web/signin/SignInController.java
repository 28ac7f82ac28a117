package vn.kieumau.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.ForEverybody;
import vn.kieumau.account.SignInService;
import vn.kieumau.account.SignInService.Outcome;

/** The two steps of the sign-in: a password and, where the account has a second factor, a code. */
@Controller
@ForEverybody
class SignInController {

    private final SignInService signIn;
    private final Doorway doorway;
    private final Clock clock;

    SignInController(SignInService signIn, Doorway doorway, Clock clock) {
        this.signIn = signIn;
        this.doorway = doorway;
        this.clock = clock;
    }

    @PostMapping("/login")
    String password(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Outcome outcome = signIn.withPassword(username, password, request.getRemoteAddr());
        return switch (outcome.step()) {
            case SIGNED_IN -> "redirect:" + doorway.open(outcome.officer(), request, response);
            case CODE_NEEDED -> {
                doorway.halfIn(outcome.officer(), request);
                yield "redirect:/login/code";
            }
            case BLOCKED -> blocked("/login", outcome, next);
            case REFUSED -> "redirect:/login?error";
        };
    }

    @GetMapping("/login/code")
    String askForCode(HttpServletRequest request) {
        return doorway.whoseCode(request).isPresent() ? "signin/code" : "redirect:/login";
    }

    @PostMapping("/login/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        String username = doorway.whoseCode(request).orElse(null);
        if (username == null) {
            return "redirect:/login?expired";
        }
        Outcome outcome = signIn.withCode(username, code);
        return switch (outcome.step()) {
            case SIGNED_IN -> "redirect:" + doorway.open(outcome.officer(), request, response);
            case BLOCKED -> blocked("/login/code", outcome, next);
            case REFUSED, CODE_NEEDED -> "redirect:/login/code?error";
        };
    }

    private String blocked(String page, Outcome outcome, RedirectAttributes next) {
        next.addFlashAttribute("minutes", minutesUntil(outcome.blockedUntil()));
        return "redirect:" + page + "?blocked";
    }

    private long minutesUntil(Instant end) {
        return Duration.between(clock.instant(), end).toMinutes() + 1;
    }
}
