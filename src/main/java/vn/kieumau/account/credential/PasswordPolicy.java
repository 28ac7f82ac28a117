package vn.kieumau.account.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** Which passwords are good enough: long, or shorter beside a second factor, and never one that is tried first. */
@Component
public class PasswordPolicy {

    static final int MINIMUM = 14;
    static final int MINIMUM_BESIDE_A_FACTOR = 8;
    static final int MAXIMUM = 128;

    private static final String FIELD = "password";
    private static final String PRODUCT = "kieumau";
    /** On the scale of zxcvbn from 0 to 4: more than a hundred million guesses. */
    private static final int SAFE = 3;
    /** A part of a name that is shorter stands in many harmless words. */
    private static final int SHORTEST_FORBIDDEN_PART = 6;

    private static final String LOOKALIKES = "0134578@$!|";
    private static final String LETTERS = "oieastbasii";

    private final Set<String> vietnamese;
    private final Zxcvbn guesser;

    PasswordPolicy() {
        List<String> words = words();
        this.vietnamese = Set.copyOf(words);
        try {
            this.guesser = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("vietnamese", words))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a password in one sentence that says what to do. */
    public void check(String password, Person person, boolean besideAFactor) {
        String text = normalised(password);
        int length = text.codePointCount(0, text.length());
        if (length > MAXIMUM) {
            throw refusal("account.password_long", MAXIMUM);
        }
        if (length < (besideAFactor ? MINIMUM_BESIDE_A_FACTOR : MINIMUM)) {
            throw besideAFactor
                    ? refusal("account.password_short_beside_factor", MINIMUM_BESIDE_A_FACTOR)
                    : refusal("account.password_short", MINIMUM);
        }
        if (length < MINIMUM && !isMixed(text)) {
            throw refusal("account.password_mixed", MINIMUM);
        }
        if (person.forbiddenParts().anyMatch(part -> holds(text, part)) || holds(text, PRODUCT)) {
            throw refusal("account.password_personal");
        }
        if (isGuessable(text)) {
            throw refusal("account.password_common");
        }
    }

    /** Typed alike on every keyboard: composed. */
    static String normalised(String password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    static boolean isShort(String password) {
        return normalised(password).codePointCount(0, normalised(password).length()) < MINIMUM;
    }

    private static boolean isMixed(String text) {
        return Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        character -> !Character.isLetterOrDigit(character))
                .allMatch(kind -> text.codePoints().anyMatch(kind));
    }

    private static boolean holds(String text, String part) {
        return lettersOf(text).contains(part) || lettersOf(readable(text)).contains(part);
    }

    private boolean isGuessable(String text) {
        String plain = VietnameseText.searchable(text);
        String letters = lettersOf(plain);
        String disguised = lettersOf(readable(text)).replaceAll("[0-9]+", "");
        // a common word with digits behind it, or the same word over and over, is as common
        return Stream.of(plain, letters, letters.replaceAll("[0-9]+", ""), disguised)
                        .anyMatch(form -> vietnamese.contains(form) || vietnamese.contains(repeated(form)))
                || text.chars().allMatch(Character::isDigit)
                // what a short one loses with its special characters is what makes it good
                || (isShort(text) ? Stream.of(text) : Stream.of(text, plain, letters)).anyMatch(this::isSoonGuessed);
    }

    private boolean isSoonGuessed(String form) {
        return form.isEmpty() || guesser.measure(form).getScore() < SAFE;
    }

    /** The part that a text repeats: {@code matkhau} of {@code matkhaumatkhau}. */
    private static String repeated(String text) {
        return text.replaceFirst("^(.+?)\\1+$", "$1");
    }

    private static String lettersOf(String text) {
        return VietnameseText.searchable(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String readable(String text) {
        StringBuilder letters = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < letters.length(); i++) {
            int found = LOOKALIKES.indexOf(letters.charAt(i));
            if (found >= 0) {
                letters.setCharAt(i, LETTERS.charAt(found));
            }
        }
        return letters.toString();
    }

    private static List<String> words() {
        try (InputStream file = new ClassPathResource("passwords/common-vi.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleViolation refusal(String key, Object... arguments) {
        return new RuleViolation(key, arguments).at(FIELD);
    }

    /**
     * Whose password it is to be; names of the person and of the units may not be part of it.
     *
     * @param names user name, display name and names of units, as they are written
     */
    public record Person(List<String> names) {

        private Stream<String> forbiddenParts() {
            return names.stream()
                    .flatMap(name -> Stream.concat(
                            Stream.of(name), Arrays.stream(name.split("[.]")).filter(part -> !part.equals(name))))
                    .map(PasswordPolicy::lettersOf)
                    .filter(part -> part.length() >= SHORTEST_FORBIDDEN_PART)
                    .collect(Collectors.toSet())
                    .stream();
        }
    }
}
