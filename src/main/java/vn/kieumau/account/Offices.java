package vn.kieumau.account;

import java.util.Locale;
import java.util.Set;
import vn.kieumau.kernel.Texts;

/** The professional offices that verify criteria; what has a text is known. */
public final class Offices {

    private static final String WORDS = "criteria.office.";

    private Offices() {}

    public static boolean isKnown(String office) {
        return all().contains(office);
    }

    /** Keys of all offices. */
    public static Set<String> all() {
        return Texts.wordsUnder(WORDS);
    }

    /** The name in words; an office that is no longer known as its key. */
    public static String nameIn(Locale locale, String office) {
        return isKnown(office) ? Texts.in(locale, WORDS + office) : office;
    }
}
