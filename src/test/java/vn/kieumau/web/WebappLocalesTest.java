package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebappLocalesTest {

    private static final String WEBAPPS = "/META-INF/resources/webjars/camunda/app/";

    /** What code fills in or the browser reads as markup: {{name}}, {}, %d, HTML tags. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[a-z]|</?(?:a|br|strong|code|em|b|i)\\b[^>]*>");

    /** English letters that Vietnamese does without: the "s" of a plural. Anything else empty was forgotten. */
    private static final Set<String> PLURAL_ENDINGS = Set.of(
            "labels.PLGN_BATCH_S", "labels.PLGN_MIG_S", "labels.PLGN_MOD_DIALOG_S", "labels.PLGN_MOD_RESTART_DIALOG_S");

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextOfTheEngineHasItsVietnameseOne(String webapp) throws IOException {
        Map<String, String> english = texts(webapp, "en");

        Map<String, String> vietnamese = texts(webapp, "vi");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void placeholdersAndMarkupAreTheSameInBothLanguages(String webapp) throws IOException {
        Map<String, String> vietnamese = texts(webapp, "vi");

        assertThat(texts(webapp, "en"))
                .allSatisfy((key, english) ->
                        assertThat(placeholders(vietnamese.get(key))).as(key).isEqualTo(placeholders(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void nothingIsLeftEmptyButPluralEndings(String webapp) throws IOException {
        Map<String, String> vietnamese = texts(webapp, "vi");

        Stream<String> emptied = texts(webapp, "en").entrySet().stream()
                .filter(english -> !english.getValue().isBlank())
                .map(Map.Entry::getKey)
                .filter(key -> vietnamese.get(key).isBlank());

        assertThat(emptied).isSubsetOf(PLURAL_ENDINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void lettersAreComposed(String webapp) throws IOException {
        Map<String, String> vietnamese = texts(webapp, "vi");

        assertThat(vietnamese).allSatisfy((key, text) -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                .as(key)
                .isTrue());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(placeholder -> placeholder.startsWith("{") ? placeholder.replace(" ", "") : placeholder)
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String webapp, String language) throws IOException {
        String name = WEBAPPS + webapp + "/locales/" + language + ".json";
        try (InputStream file = WebappLocalesTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new TreeMap<>();
            // The engine's own files begin with a byte order mark, which JSON does not allow
            collect("", JSON.readTree(content.replace("\uFEFF", "")), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "[" + index + "]", node.get(index), texts);
            }
        } else {
            node.properties()
                    .forEach(child -> collect(
                            path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue(), texts));
        }
    }
}
