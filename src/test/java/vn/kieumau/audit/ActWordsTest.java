package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.Texts;

/** Every act that the sources publish has words in both languages. */
class ActWordsTest {

    /** A text such as “dossier.opened” as the first thing that is handed over where acts are made. */
    private static final Pattern ACTION =
            Pattern.compile("(?:Act\\.of|new Act|acts\\.\\w+|publish\\w*)\\(\\s*\"([a-z]+\\.[a-z_]+)\"");

    /** Constants that are handed over instead. */
    private static final Pattern CONSTANT =
            Pattern.compile("Act\\.of\\(\\s*([A-Z_]+)\\s*,|static final String (\\w+) = \"([a-z]+\\.[a-z_]+)\"");

    @Test
    void everyActionHasItsWordsInBothLanguages() {
        Set<String> actions = new TreeSet<>();
        sources().forEach(source -> actions.addAll(actionsOf(source)));

        assertThat(actions).hasSizeGreaterThan(20).contains("dossier.opened", "engine.step_completed", "audit.read");
        assertThat(actions).allSatisfy(action -> {
            String vietnamese = TrailWords.action(action, Texts.VIETNAMESE);
            assertThat(vietnamese).as("words of %s", action).isNotEqualTo(action);
            assertThat(TrailWords.action(action, Locale.ENGLISH))
                    .isNotEqualTo(action)
                    .isNotEqualTo(vietnamese);
        });
    }

    private static Set<String> actionsOf(String source) {
        Set<String> found = new TreeSet<>();
        ACTION.matcher(source).results().forEach(one -> found.add(one.group(1)));
        Set<String> used = new TreeSet<>();
        CONSTANT.matcher(source).results().filter(one -> one.group(1) != null).forEach(one -> used.add(one.group(1)));
        Matcher constants = CONSTANT.matcher(source);
        while (constants.find()) {
            if (constants.group(2) != null && used.contains(constants.group(2))) {
                found.add(constants.group(3));
            }
        }
        return found;
    }

    private static Stream<String> sources() {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java")).toList().stream()
                    .map(ActWordsTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
