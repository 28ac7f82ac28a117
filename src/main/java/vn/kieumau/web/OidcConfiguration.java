package vn.kieumau.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import vn.kieumau.account.OidcSettings;

/** The provider of the profile {@code oidc}, found by discovery. */
@Configuration
@Profile("oidc")
class OidcConfiguration {

    /** Asked at the first sign-in and not at the start: a provider that is down must not keep the house closed. */
    @Bean
    ClientRegistrationRepository providers(OidcSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(discover(settings)));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(OidcSettings settings) {
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(settings.signatureAlgorithm());
        if (algorithm == null) {
            throw new IllegalArgumentException("kieu-mau.oidc.signature-algorithm: " + settings.signatureAlgorithm());
        }
        decoders.setJwsAlgorithmResolver(provider -> algorithm);
        return decoders;
    }

    private static ClientRegistration discover(OidcSettings settings) {
        ClientRegistration.Builder provider = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcSettings.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes());
        if (settings.clientSecret().isBlank()) {
            // a public client proves itself by PKCE alone
            provider.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return provider.build();
    }
}
