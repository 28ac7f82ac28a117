package vn.kieumau.audit;

import java.util.List;

/**
 * Who acts, in which posts and from where.
 *
 * @param posts the engine's groups, separated by spaces; empty where nobody is signed in
 * @param address the other end of the connection; empty for timers
 * @param requestId number of the request; empty outside of one
 */
record AtTheKeyboard(String actor, String posts, String address, String requestId) {

    private static final int LONGEST_POSTS = 2000;

    AtTheKeyboard withPosts(String used) {
        return new AtTheKeyboard(actor, used, address, requestId);
    }

    static String posts(List<String> groups) {
        return TrailAct.clipped(String.join(" ", groups), LONGEST_POSTS);
    }
}
