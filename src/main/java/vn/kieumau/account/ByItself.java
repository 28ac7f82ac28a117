package vn.kieumau.account;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The application does something by itself for a visitor who has proved in another way that it may be done. */
final class ByItself {

    private ByItself() {}

    static void run(Runnable work) {
        SecurityContext visitor = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(visitor);
        }
    }
}
