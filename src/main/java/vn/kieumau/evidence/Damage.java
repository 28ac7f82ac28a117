package vn.kieumau.evidence;

import java.util.Locale;
import vn.kieumau.kernel.Texts;

/** What is wrong with the bytes of a file in the store. */
public enum Damage {
    MISSING,
    ALTERED;

    public String labelIn(Locale locale) {
        return Texts.in(locale, "evidence.damage." + name().toLowerCase(Locale.ROOT));
    }
}
