package vn.kieumau.kernel;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese writing: stored composed (NFC), searched without marks, sorted by Vietnamese order. */
public final class VietnameseText {

    /** Characters that no text has and the database refuses; line breaks and tabs stay. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private VietnameseText() {}

    /** Composed, trimmed and with single spaces; null becomes the empty string. */
    public static String clean(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(CONTROL.matcher(text).replaceAll(""), Normalizer.Form.NFC)
                        .replaceAll("[\\h&&[^\\t]]+", " ")
                        .strip();
    }

    /** Lower case without diacritics, Đ as d: what a search compares. */
    public static String searchable(String text) {
        return Normalizer.normalize(clean(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /** A name as part of an address or an account: {@code Đức Ninh Đông} becomes {@code duc-ninh-dong}. */
    public static String slug(String text) {
        return searchable(text).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
    }

    /** Vietnamese alphabetical order. A collator keeps state, so each comparator has its own. */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return collator::compare;
    }
}
