package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which forms, tables and texts name the values of an enumeration: lower case, such as {@code present}. */
public final class EnumKeys {

    private EnumKeys() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** All words of an enumeration, in its order. */
    public static <E extends Enum<E>> Set<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(EnumKeys::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The value that a word names; empty for a word that names none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst();
    }
}
