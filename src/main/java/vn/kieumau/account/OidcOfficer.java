package vn.kieumau.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** An officer who signed in at the provider: for all the rest of the house a signed-in officer like any other. */
public class OidcOfficer extends SignedInOfficer implements OidcUser {

    private final boolean bringsItsPosts;
    private final OidcIdToken idToken;
    private final Instant signedInAt;

    /** @param claimed the posts that the provider gives; null when ours count */
    OidcOfficer(SignedInOfficer officer, List<PostView> claimed, OidcIdToken idToken, Instant signedInAt) {
        super(officer, claimed == null ? officer.posts() : claimed);
        this.bringsItsPosts = claimed != null;
        this.idToken = idToken;
        this.signedInAt = signedInAt;
    }

    @Override
    public SignedInOfficer asOf(SignedInOfficer now) {
        return new OidcOfficer(now, bringsItsPosts ? posts() : null, idToken, signedInAt);
    }

    @Override
    public boolean signsInHere() {
        return false;
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
