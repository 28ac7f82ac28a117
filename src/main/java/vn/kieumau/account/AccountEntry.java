package vn.kieumau.account;

import java.time.Instant;
import java.util.List;

/**
 * An account with everything that administrators look at.
 *
 * @param signedInAt last sign-in; null before the first
 * @param usedAt what counts for idleness: the last sign-in, or the making or enabling of the account
 * @param hasPassword false for an account that signs in elsewhere
 * @param reviewedBy who reviewed the account in this quarter; null while nobody has
 * @param posts all posts, also past and future ones, the latest first
 */
public record AccountEntry(
        String username,
        String displayName,
        boolean active,
        Instant signedInAt,
        Instant usedAt,
        boolean hasPassword,
        boolean mustChange,
        Instant passwordChangedAt,
        boolean secondFactor,
        String reviewedBy,
        Instant reviewedAt,
        List<HeldPost> posts) {

    AccountEntry holding(List<HeldPost> held) {
        return new AccountEntry(
                username,
                displayName,
                active,
                signedInAt,
                usedAt,
                hasPassword,
                mustChange,
                passwordChangedAt,
                secondFactor,
                reviewedBy,
                reviewedAt,
                List.copyOf(held));
    }

    /** The posts held today. */
    public List<HeldPost> held() {
        return posts.stream().filter(HeldPost::held).toList();
    }

    /** A post with its number. */
    public record HeldPost(long id, PostView post, boolean held, boolean past) {}
}
