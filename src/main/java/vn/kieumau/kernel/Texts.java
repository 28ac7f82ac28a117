package vn.kieumau.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Texts of the product outside a page: {@code messages/<feature>.properties} is Vietnamese, {@code _en} English. The
 * first segment of a key names the feature.
 */
public final class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The Vietnamese text of a key. */
    public static String of(String key, Object... arguments) {
        return in(VIETNAMESE, key, arguments);
    }

    /** What follows a prefix in the keys of its feature, in alphabetical order: the words that have a text. */
    public static SortedSet<String> wordsUnder(String prefix) {
        SortedSet<String> words = new TreeSet<>();
        ResourceBundle.getBundle("messages/" + prefix.substring(0, prefix.indexOf('.')), Locale.ROOT, NO_FALLBACK)
                .keySet()
                .stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.add(key.substring(prefix.length())));
        return words;
    }

    /** The text of a key; a missing key fails, for a person must never read a key. */
    public static String in(Locale locale, String key, Object... arguments) {
        String feature = key.substring(0, key.indexOf('.'));
        Locale spoken = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        String pattern = ResourceBundle.getBundle("messages/" + feature, spoken, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, VIETNAMESE).format(arguments);
    }
}
