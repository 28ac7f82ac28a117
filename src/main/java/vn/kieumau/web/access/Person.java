package vn.kieumau.web.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kieumau.account.PostView;

/**
 * Whom an explanation is about.
 *
 * @param self whether it is the officer who asks
 * @param active whether the account may be used
 * @param acting the posts that count now: those of the session, or those that a sign-in would give at this moment
 * @param atNextSignIn the posts that a sign-in would give at this moment
 * @param ever all posts of the account, also those that have ended or not begun
 */
record Person(
        String username,
        String displayName,
        boolean self,
        boolean active,
        List<PostView> acting,
        List<PostView> atNextSignIn,
        List<PostView> ever) {

    Set<String> groups() {
        return acting.stream().flatMap(post -> post.groups().stream()).collect(Collectors.toSet());
    }

    /** A post that counts although it was never given to this account is held in the place of somebody else. */
    boolean standsInWith(PostView post) {
        return ever.stream().noneMatch(own -> own.groups().equals(post.groups()));
    }
}
