package vn.kieumau.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the product: both languages say the same things, and pages take all their words from them. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)");
    private static final Pattern KEY_IN_EXPRESSION =
            Pattern.compile("#messages\\.msg(?:OrNull)?\\('([a-z][A-Za-z0-9_.-]*[A-Za-z0-9])'[,)]");
    /** Text between tags; elements with th:text, th:utext or th:remove only carry a prototype. */
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z:]+)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>([^<]*)");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Names that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Kiểu Mẫu", "Tasklist", "Cockpit", "Admin", "VI", "EN");

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void bothLanguagesHaveTheSameKeys(Path bundle) {
        assertThat(read(english(bundle)).stringPropertyNames())
                .isEqualTo(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void everyKeyBeginsWithTheNameOfItsBundle(Path bundle) {
        String feature = bundle.getFileName().toString().replace(".properties", "");

        assertThat(read(bundle).stringPropertyNames()).allMatch(key -> key.startsWith(feature + "."));
    }

    @ParameterizedTest
    @MethodSource("allBundles")
    void everyTextIsAComposedMessageFormatWithoutPlainApostrophes(Path bundle) {
        read(bundle).forEach((key, text) -> {
            assertThat(Normalizer.isNormalized((String) text, Normalizer.Form.NFC))
                    .as("%s is composed", key)
                    .isTrue();
            assertThat((String) text).as("%s", key).doesNotContain("'").isNotBlank();
            assertThat(new MessageFormat((String) text)).as("%s", key).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("allBundles")
    void noKeyIsWrittenTwice(Path bundle) {
        assertThat(lines(bundle).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void bothLanguagesTakeTheSameArguments(Path bundle) {
        Properties english = read(english(bundle));

        read(bundle).forEach((key, text) -> assertThat(arguments(english.getProperty((String) key)))
                .as("arguments of %s", key)
                .isEqualTo(arguments((String) text)));
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        Set<String> known = new TreeSet<>();
        vietnameseBundles().forEach(bundle -> known.addAll(read(bundle).stringPropertyNames()));

        Map<String, String> unknown = new LinkedHashMap<>();
        templates().forEach(template -> {
            String text = withoutComments(text(template));
            Stream.of(KEY_IN_TEMPLATE, KEY_IN_EXPRESSION)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(key -> key.contains(".") && !known.contains(key))
                    .forEach(key -> unknown.put(key, template.toString()));
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void templatesTakeTheirWordsFromTheBundles() {
        List<String> written = new ArrayList<>();
        templates().forEach(template -> {
            Matcher element = ELEMENT.matcher(withoutComments(text(template)));
            while (element.find()) {
                String words = element.group(3).strip();
                boolean prototype = element.group(2).matches("(?s).*\\bth:(text|utext|replace|remove|insert)=.*");
                boolean shown = !Set.of("code", "script", "style").contains(element.group(1));
                if (shown && !prototype && WORD.matcher(words).find() && !NAMES.contains(words)) {
                    written.add(template.getFileName() + ": " + words);
                }
            }
        });

        assertThat(written).isEmpty();
    }

    private static String withoutComments(String html) {
        return html.replaceAll("(?s)<!--.*?-->", "");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }

    private static Path english(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_en.properties"));
    }

    static List<Path> allBundles() {
        return files(BUNDLES, ".properties");
    }

    static List<Path> vietnameseBundles() {
        return allBundles().stream()
                .filter(path -> !path.toString().endsWith("_en.properties"))
                .toList();
    }

    private static List<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
