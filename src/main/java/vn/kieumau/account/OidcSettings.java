package vn.kieumau.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officers sign in at an OpenID Connect provider; {@code application-oidc.yml} explains each setting.
 *
 * @param issuer empty while the profile {@code oidc} is off
 * @param userNameClaim compared with our user names at a first sign-in
 * @param rolesClaim path to the posts, such as {@code realm_access.roles}
 */
@ConfigurationProperties("kieu-mau.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String label,
        @DefaultValue({"openid", "profile"}) String[] scopes,
        @DefaultValue("RS256") String signatureAlgorithm,
        @DefaultValue("preferred_username") String userNameClaim,
        @DefaultValue("name") String displayNameClaim,
        @DefaultValue("posts") RolesFrom roles,
        @DefaultValue("kieu_mau_posts") String rolesClaim,
        @DefaultValue("false") boolean claimMakesAdministrators,
        @DefaultValue("false") boolean bindByUserName,
        @DefaultValue("false") boolean createAccounts,
        @DefaultValue("true") boolean localSignIn) {

    /** The one provider of the house, in addresses such as {@code /oauth2/authorization/sso}. */
    public static final String REGISTRATION = "sso";

    public OidcSettings {
        if (createAccounts && roles != RolesFrom.CLAIM) {
            throw new IllegalArgumentException(
                    "kieu-mau.oidc.create-accounts needs kieu-mau.oidc.roles=claim: an account without posts does nothing");
        }
        scopes = scopes.clone();
    }

    @Override
    public String[] scopes() {
        return scopes.clone();
    }

    public boolean isOn() {
        return !issuer.isBlank();
    }

    /** The secret must not get into a log. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + ", roles from " + roles + "]";
    }

    /** Who says which posts an officer holds. */
    public enum RolesFrom {
        POSTS,
        CLAIM
    }
}
