package vn.kieumau.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** An officer who signed in at the provider: for all the rest of the house a signed-in officer like any other. */
public class OidcOfficer extends SignedInOfficer implements OidcUser {

    private final OidcIdToken idToken;
    private final Instant signedInAt;

    OidcOfficer(SignedInOfficer officer, List<PostView> posts, OidcIdToken idToken, Instant signedInAt) {
        super(officer, posts);
        this.idToken = idToken;
        this.signedInAt = signedInAt;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
