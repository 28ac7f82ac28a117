package vn.kieumau.commitment;

import java.util.Locale;
import vn.kieumau.kernel.Texts;

/** Whether a party has signed. */
public enum PartyState {
    OPEN,
    SIGNED,
    REFUSED,
    MISSING;

    public String label() {
        return Texts.of("commitment.party." + name().toLowerCase(Locale.ROOT));
    }
}
