package vn.kieumau.web.problem;

import org.springframework.security.access.AccessDeniedException;
import vn.kieumau.kernel.Texts;

/** Refuses a request because its officer must do something else first, and knows where. */
public class DutyFirst extends AccessDeniedException {

    private final String key;
    private final String address;

    /** @param key of the sentence that says what to do; @param address of the page where it is done */
    public DutyFirst(String key, String address) {
        super(Texts.of(key));
        this.key = key;
        this.address = address;
    }

    String key() {
        return key;
    }

    String address() {
        return address;
    }
}
