package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Camunda Forms as Tasklist 7.24 and a person need them. */
class FormStyleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** No number fields: typed right after another one, they drop digits in Tasklist. */
    private static final Set<String> TYPES = Set.of("text", "radio", "textfield", "textarea");

    private static final Set<String> TYPED = Set.of("textfield", "textarea");
    private static final Set<String> RETURNS = Set.of("returned", "refused", "sent_back");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Models.FORMS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyFormThatAModelNamesExistsAndIsOfTheSameDeployment() {
        List<UserTask> withForm = Models.allUserTasks()
                .filter(task -> task.getCamundaFormRef() != null)
                .toList();

        assertThat(withForm).hasSize(7).allSatisfy(task -> {
            assertThat(Models.FORMS.resolve(task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaFormRef())
                    .isEqualTo(Models.propertiesOf(task).get("step"));
        });
        assertThat(Models.allUserTasks().filter(task -> task.getCamundaFormRef() == null))
                .allSatisfy(task -> assertThat(task.getCamundaFormKey()).isEqualTo("embedded:app:forms/step.html"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsOneThatTasklistCanShow(Path file) {
        JsonNode form = read(file);

        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(components(form))
                .extracting(one -> one.path("type").asText())
                .isSubsetOf(TYPES);
        assertThat(components(form).get(0).path("type").asText()).isEqualTo("text");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theGoodWayIsTheFirstOptionAndTheDefault(Path file) {
        assertThat(components(read(file)))
                .filteredOn(one -> "radio".equals(one.path("type").asText()))
                .allSatisfy(radio -> {
                    assertThat(radio.path("key").asText()).isEqualTo("outcome");
                    assertThat(radio.path("defaultValue").asText())
                            .isEqualTo(radio.path("values").get(0).path("value").asText())
                            .isNotIn(RETURNS);
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasALabelAHelpAndAnExampleThatItWouldAccept(Path file) {
        assertThat(components(read(file)))
                .filteredOn(one -> TYPED.contains(one.path("type").asText()))
                .isNotEmpty()
                .allSatisfy(field -> {
                    String example = field.path("placeholder").asText();
                    assertThat(field.path("label").asText()).isNotBlank();
                    assertThat(field.path("description").asText()).contains("Ví dụ: " + example);
                    assertAccepts(field, example);
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aReasonIsAskedOnlyWhereItIsNeededAndThenAtLength(Path file) {
        assertThat(components(read(file)))
                .filteredOn(one -> "reason".equals(one.path("key").asText()))
                .allSatisfy(reason -> {
                    assertThat(reason.at("/validate/minLength").asInt()).isEqualTo(20);
                    assertThat(reason.at("/validate/required").asBoolean()).isTrue();
                    assertThat(reason.at("/conditional/hide").asText()).startsWith("=outcome ");
                });
    }

    private static void assertAccepts(JsonNode field, String example) {
        JsonNode validate = field.path("validate");
        assertThat(example).isNotBlank();
        assertThat(example.length())
                .isBetween(
                        validate.path("minLength").asInt(0),
                        validate.path("maxLength").asInt(Integer.MAX_VALUE));
        if (validate.has("pattern")) {
            assertThat(example).matches(validate.path("pattern").asText());
        }
        if (validate.has("min")) {
            assertThat(Integer.parseInt(example))
                    .isGreaterThanOrEqualTo(validate.path("min").asInt());
        }
    }

    private static List<JsonNode> components(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
