package vn.kieumau.web.admin;

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
import vn.kieumau.account.ExternalIdentities;
import vn.kieumau.account.Needs;
import vn.kieumau.account.OidcSettings;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnameseText;

/** Which account is whose at the sign-in provider: listed, bound, prepared, unbound. */
@Controller
@RequestMapping("/admin/identities")
@Needs(Action.ACCOUNT_MANAGE)
class IdentitiesController {

    private static final String HERE = "/admin/identities";

    private final ExternalIdentities identities;
    private final OidcSettings settings;
    private final MessageSource texts;

    IdentitiesController(ExternalIdentities identities, OidcSettings settings, MessageSource texts) {
        this.identities = identities;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("admin/identities")
                .addObject("identities", identities.all())
                .addObject("oidcOn", settings.isOn())
                .addObject("typed", Map.of("issuer", settings.issuer()))
                .addObject("nav", "outside")
                .addObject("outside", "identities");
    }

    /** Without a subject the account is prepared for whoever comes first under its user name. */
    @PostMapping
    ModelAndView bind(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String subject,
            @AuthenticationPrincipal SignedInOfficer officer,
            RedirectAttributes next,
            Locale locale) {
        boolean prepare = subject.isBlank();
        Errors errors = new Errors(locale);
        errors.collect("username", () -> {
            if (prepare) {
                identities.prepare(username, issuer, officer.getUsername());
            } else {
                identities.bind(username, issuer, subject, officer.getUsername());
            }
        });
        if (errors.isEmpty()) {
            String key = prepare ? "identity.prepared" : "identity.bound";
            Object[] name = {VietnameseText.clean(username)};
            next.addFlashAttribute("done", texts.getMessage(key, name, locale));
            return new ModelAndView("redirect:" + HERE);
        }
        ModelAndView page = list();
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("errors", errors.byField())
                .addObject("typed", Map.of("username", username, "issuer", issuer, "subject", subject));
    }

    @PostMapping("/{id}/unbind")
    String unbind(@PathVariable long id, RedirectAttributes next, Locale locale) {
        identities.unbind(id);
        next.addFlashAttribute("done", texts.getMessage("identity.unbound", null, locale));
        return "redirect:" + HERE;
    }
}
