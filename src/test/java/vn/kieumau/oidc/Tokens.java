package vn.kieumau.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The provider's signing: right, or wrong in one way at a time. */
final class Tokens implements JwtEncoder {

    private static final String KEY_ID = "provider";

    private final RSAKey published = key();
    private final JwtEncoder right = new NimbusJwtEncoder(source(published));
    /** Says that it is the published key, and is another one. */
    private final JwtEncoder forger = new NimbusJwtEncoder(source(key()));

    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private volatile boolean forging;
    private volatile Consumer<Map<String, Object>> mischief = claims -> {};

    JWKSource<SecurityContext> published() {
        return source(published.toPublicJWK());
    }

    void forge() {
        forging = true;
    }

    void spoil(Consumer<Map<String, Object>> how) {
        mischief = how;
    }

    void behave() {
        forging = false;
        mischief = claims -> {};
    }

    /** The last touch to an ID token. */
    void finish(String subject, Map<String, Object> claims) {
        if (claims.get("sid") instanceof String session) {
            sessions.put(subject, session);
        }
        mischief.accept(claims);
    }

    @Override
    public Jwt encode(JwtEncoderParameters parameters) {
        return (forging ? forger : right).encode(parameters);
    }

    /** Ends the latest session of a subject. */
    String logout(String issuer, String subject) {
        return logout(issuer, subject, sessions.get(subject));
    }

    /** Ends one session, or without one all of a subject. */
    String logout(String issuer, String subject, String session) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(subject)
                .audience(List.of(Provider.CLIENT))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        if (session != null) {
            claims.claim("sid", session);
        }
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type("logout+jwt")
                .keyId(KEY_ID)
                .build();
        return encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    private static JWKSource<SecurityContext> source(com.nimbusds.jose.jwk.JWK key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    private static RSAKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID(KEY_ID)
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
