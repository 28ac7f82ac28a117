package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import vn.kieumau.account.OidcOfficers;
import vn.kieumau.account.OidcSettings;
import vn.kieumau.account.ProviderSignOuts;

/** Signing in and out at the OpenID Connect provider. */
@Component
@Profile("oidc")
class OidcDoor implements FurtherDoor {

    private final OidcSettings settings;
    private final ClientRegistrationRepository providers;
    private final OidcOfficers officers;
    private final OidcRefusals refusals;
    private final ProviderSignOuts signOuts;

    OidcDoor(
            OidcSettings settings,
            ClientRegistrationRepository providers,
            OidcOfficers officers,
            OidcRefusals refusals,
            ProviderSignOuts signOuts) {
        this.settings = settings;
        this.providers = providers;
        this.officers = officers;
        this.refusals = refusals;
        this.signOuts = signOuts;
    }

    @Override
    public void onPages(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(refusals)
                        .clientRegistrationRepository(providers)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(withPkce()))
                        .userInfoEndpoint(person -> person.oidcUserService(officers)))
                .oidcLogout(logout -> logout.clientRegistrationRepository(providers)
                        .oidcSessionRegistry(signOuts)
                        .backChannel(Customizer.withDefaults()))
                .addFilterBefore(new OidcDoorstep(settings, providers, refusals), CsrfFilter.class)
                .addFilterBefore(new EndedAtProviderFilter(signOuts), AnonymousAuthenticationFilter.class);
    }

    @Override
    public void forPrograms(HttpSecurity http) {
        http.addFilterBefore(new EndedAtProviderFilter(signOuts), AnonymousAuthenticationFilter.class);
    }

    @Override
    public Optional<String> wayOut(HttpServletRequest request, Authentication officer) {
        if (!(officer instanceof OAuth2AuthenticationToken)) {
            return Optional.empty();
        }
        String address = new WayOut(providers).addressFor(request, officer);
        return Optional.of(address).filter(one -> !one.equals(WayOut.NONE));
    }

    private OAuth2AuthorizationRequestResolver withPkce() {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** Builds the address of the provider's sign-out, with its own token as a hint and our page to come back to. */
    private static final class WayOut extends OidcClientInitiatedLogoutSuccessHandler {

        static final String NONE = "/login?logout";

        WayOut(ClientRegistrationRepository providers) {
            super(providers);
            setPostLogoutRedirectUri("{baseUrl}/login?logout");
            setDefaultTargetUrl(NONE);
        }

        String addressFor(HttpServletRequest request, Authentication officer) {
            return determineTargetUrl(request, null, officer);
        }
    }

    /** We call nothing in an officer's name, so the provider's tokens are forgotten at once. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication officer, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication officer,
                HttpServletRequest request,
                HttpServletResponse response) {
            // see above
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication officer, HttpServletRequest request, HttpServletResponse response) {
            // see above
        }
    }
}
