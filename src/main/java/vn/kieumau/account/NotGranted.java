package vn.kieumau.account;

import org.springframework.security.core.AuthenticationException;

/** The provider knows the person, but no account of ours is meant for them. */
public class NotGranted extends AuthenticationException {

    private final String claimedName;

    NotGranted(String claimedName) {
        super("No account is bound to this identity");
        this.claimedName = claimedName;
    }

    /** As the provider gave it; may be empty. */
    public String claimedName() {
        return claimedName;
    }
}
