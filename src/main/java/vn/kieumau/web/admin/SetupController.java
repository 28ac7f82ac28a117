package vn.kieumau.web.admin;

import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.FirstAdministrator;
import vn.kieumau.account.ForEverybody;

/** The page behind the link that the first start prints: it makes the first administrator, once. */
@Controller
@Profile("!demo")
@RequestMapping("/setup")
@ForEverybody
class SetupController {

    private static final String VIEW = "admin/setup";

    private final FirstAdministrator firstAdministrator;

    SetupController(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String token) {
        firstAdministrator.check(token);
        return new ModelAndView(VIEW).addObject("token", token);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            Locale locale) {
        firstAdministrator.check(token);
        Errors errors = new Errors(locale);
        errors.collect("username", () -> firstAdministrator.create(token, username, displayName, password));
        if (errors.isEmpty()) {
            return new ModelAndView("redirect:/login");
        }
        ModelAndView page = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("token", token);
        page.addObject("username", username);
        page.addObject("displayName", displayName);
        page.addObject("errors", errors.byField());
        return page;
    }
}
