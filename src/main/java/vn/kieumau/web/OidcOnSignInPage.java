package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.kieumau.account.OidcSettings;
import vn.kieumau.kernel.Texts;

/** Puts the way to the provider on the sign-in page, and why it was refused. */
@ControllerAdvice(assignableTypes = LoginController.class)
@Profile("oidc")
class OidcOnSignInPage {

    private final OidcSettings settings;

    OidcOnSignInPage(OidcSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("oidc")
    Shown oidc(HttpServletRequest request, Locale locale) {
        return new Shown(
                "/oauth2/authorization/" + OidcSettings.REGISTRATION,
                settings.label().isBlank() ? Texts.in(locale, "identity.sign_in") : settings.label(),
                settings.localSignIn(),
                refusal(request, locale),
                (String) request.getAttribute(OidcDoorstep.LEAVING));
    }

    private static String refusal(HttpServletRequest request, Locale locale) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(OidcRefusals.REFUSAL) instanceof OidcRefusals.Refusal refusal)) {
            return null;
        }
        session.removeAttribute(OidcRefusals.REFUSAL);
        return Texts.in(locale, refusal.key(), refusal.name());
    }

    /**
     * What the page needs.
     *
     * @param refusal a sentence; null when nothing was refused
     * @param leaving address of the provider's sign-out; null unless the browser is on its way there
     */
    record Shown(String address, String label, boolean localSignIn, String refusal, String leaving) {}
}
