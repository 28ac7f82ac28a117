package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import vn.kieumau.account.NotGranted;

/** Whatever goes wrong at the provider leads back to the sign-in page with one sentence that says what to do. */
@Component
@Profile("oidc")
class OidcRefusals implements AuthenticationFailureHandler {

    /** In the session, until the sign-in page has shown it. */
    static final String REFUSAL = OidcRefusals.class.getName() + ".refusal";

    private static final Logger log = LoggerFactory.getLogger(OidcRefusals.class);
    private static final int LONGEST_NAME = 64;

    private final ApplicationEventPublisher events;

    OidcRefusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String name = refused instanceof NotGranted stranger ? stranger.claimedName() : "";
        publish(name, refused);
        log.info("Sign-in at the provider refused: {}", reason(refused));
        refuse(request, response, keyOf(refused), name);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, String key, String name) throws IOException {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        request.getSession().setAttribute(REFUSAL, new Refusal(key, shown));
        response.sendRedirect(request.getContextPath() + "/login?refused");
    }

    /** Spring itself publishes only what belongs to an account, such as a disabled one. */
    private void publish(String name, AuthenticationException refused) {
        if (!(refused instanceof AccountStatusException) && !(refused instanceof AuthenticationServiceException)) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(name, ""), refused));
        }
    }

    private static String keyOf(AuthenticationException refused) {
        if (refused instanceof NotGranted) {
            return "identity.refused.not_granted";
        }
        if (refused instanceof AccountStatusException) {
            return "identity.refused.disabled";
        }
        if (refused instanceof OAuth2AuthenticationException at) {
            return switch (at.getError().getErrorCode()) {
                case OAuth2ErrorCodes.ACCESS_DENIED -> "identity.refused.denied";
                case "authorization_request_not_found", "invalid_state_parameter" -> "identity.refused.state";
                case OAuth2ErrorCodes.SERVER_ERROR,
                        OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
                        "invalid_token_response",
                        "invalid_user_info_response" -> "identity.refused.provider_down";
                default -> "identity.refused.token";
            };
        }
        return "identity.refused.token";
    }

    /** The code only: descriptions may quote what a person or a token says. */
    private static String reason(AuthenticationException refused) {
        return refused instanceof OAuth2AuthenticationException at
                ? at.getError().getErrorCode()
                : refused.getClass().getSimpleName();
    }

    /** What the sign-in page says next. */
    record Refusal(String key, String name) implements Serializable {}
}
