package vn.kieumau.account;

import java.time.Instant;

/**
 * An identity at a provider and the account it is bound to.
 *
 * @param subject null while the account is only prepared
 */
public record ExternalIdentityView(
        long id,
        String username,
        String displayName,
        String issuer,
        String subject,
        String createdBy,
        Instant createdAt,
        Instant boundAt) {

    public boolean isBound() {
        return subject != null;
    }
}
