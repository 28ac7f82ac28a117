package vn.kieumau.web.headers;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of one request, in its policy and at its page's own scripts. */
final class Nonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = Nonce.class.getName();
    private static final int BYTES = 18;

    private Nonce() {}

    /** The same for every question of one request. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given) {
            return given;
        }
        String fresh = random();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    static String random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
