package vn.kieumau.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** Which kinds of variables the engine takes and gives, through the services and both REST doors. */
@KieuMauTest
class VariableKindsTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    static Stream<TypedValue> objects() throws IOException {
        return Stream.of(
                Variables.objectValue(new ArrayList<>(List.of("x"))).create(),
                Variables.objectValue(new ArrayList<>(List.of("x")))
                        .serializationDataFormat("application/json")
                        .create(),
                Variables.objectValue(new ArrayList<>(List.of("x")))
                        .serializationDataFormat("application/xml")
                        .create(),
                Variables.serializedObjectValue(serialised())
                        .serializationDataFormat("application/x-java-serialized-object")
                        .objectTypeName("java.util.ArrayList")
                        .create(),
                Variables.serializedObjectValue("{}")
                        .serializationDataFormat("application/json")
                        .objectTypeName(Probe.class.getName())
                        .create(),
                Variables.fileValue("x.html").file("<script>".getBytes()).create(),
                Variables.byteArrayValue(new byte[] {1}),
                Variables.untypedValue(new ArrayList<>(List.of("x"))),
                Variables.untypedValue(new byte[] {1}),
                Variables.untypedValue(new Probe()));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectIsNotWrittenByTheServices(TypedValue object) {
        String instance = instance(journeys.aDossier());

        assertThatThrownBy(() -> runtime.setVariable(instance, "remark", object))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Hãy gửi chữ, số, ngày, đúng/sai hoặc JSON.");

        assertThat(runtime.getVariable(instance, "remark")).isNull();
    }

    @Test
    void aPlainValueIsWritten() {
        String instance = instance(journeys.aDossier());

        List.<TypedValue>of(
                        Variables.stringValue("x"),
                        Variables.integerValue(1),
                        Variables.longValue(1L),
                        Variables.shortValue((short) 1),
                        Variables.doubleValue(1.5),
                        Variables.booleanValue(true),
                        Variables.dateValue(new Date()),
                        Variables.untypedNullValue())
                .forEach(plain -> runtime.setVariable(instance, "remark", plain));

        assertThat(runtime.getVariables(instance)).containsEntry("remark", null);
    }

    @Test
    void anObjectThatAnOlderVersionStoredIsNotReadBack() {
        String instance = instance(journeys.aDossier());
        runtime.setVariable(instance, "remark", "x");
        jdbc.sql("update act_ru_variable set type_ = 'serializable' where execution_id_ = ? and name_ = 'remark'")
                .param(instance)
                .update();

        assertThatThrownBy(() -> runtime.getVariable(instance, "remark")).isInstanceOf(RuleViolation.class);

        jdbc.sql("delete from act_ru_variable where execution_id_ = ? and name_ = 'remark'")
                .param(instance)
                .update();
    }

    static Stream<Arguments> bodies() throws IOException {
        String info = ",\"valueInfo\":{\"objectTypeName\":\"%s\",\"serializationDataFormat\":\"%s\"}";
        List<String> values = List.of(
                "{\"type\":\"Object\",\"value\":\"" + serialised() + "\""
                        + info.formatted("java.util.ArrayList", "application/x-java-serialized-object") + "}",
                "{\"type\":\"Object\",\"value\":\"{}\"" + info.formatted(Probe.class.getName(), "application/json")
                        + "}",
                "{\"type\":\"Object\",\"value\":\"<a/>\"" + info.formatted(Probe.class.getName(), "application/xml")
                        + "}",
                "{\"type\":\"Object\",\"value\":\"[]\"}",
                "{\"type\":\"Object\",\"value\":{\"a\":1}}",
                "{\"type\":\"File\",\"value\":\"PHNjcmlwdD4=\",\"valueInfo\":{\"filename\":\"x.html\",\"mimetype\":\"text/html\"}}",
                "{\"type\":\"Bytes\",\"value\":\"AQ==\"}",
                "{\"type\":\"Xml\",\"value\":\"<a/>\"}",
                "{\"type\":\"Number\",\"value\":1}",
                "{\"type\":\"java.util.ArrayList\",\"value\":\"[]\"}",
                "{\"value\":[1]}",
                "{\"value\":{\"a\":1}}");
        return Stream.of(EngineClient.REST, EngineClient.WEBAPPS)
                .flatMap(door -> values.stream().map(value -> Arguments.of(door, value)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anObjectIsRefusedThroughRestAndTheTaskStaysOpen(String door, String value) {
        int before = Probe.runs();
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        EngineClient administrator = new EngineClient(port, "administrator");
        EngineClient officer = officerOf(journey);
        String body = "{\"variables\":{\"subject\":" + value + "}}";

        List<HttpResponse<String>> answers = List.of(
                administrator.put(door + "/task/" + task + "/variables/subject", value),
                administrator.post(
                        door + "/task/" + task + "/localVariables", "{\"modifications\":{\"subject\":" + value + "}}"),
                officer.post(door + "/task/" + task + "/complete", body),
                officer.post(door + "/task/" + task + "/submit-form", body),
                administrator.put(door + "/process-instance/" + instance(journey) + "/variables/subject", value));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499));
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
        assertThat(tasks.getVariablesLocal(task)).doesNotContainKey("subject");
        assertThat(Probe.runs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {EngineClient.REST, EngineClient.WEBAPPS})
    void aTypedFileIsNotMadeAnObject(String door) {
        int before = Probe.runs();
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        EngineClient administrator = new EngineClient(port, "administrator");
        String path = door + "/task/" + task + "/variables/subject/data";

        List<HttpResponse<String>> answers = List.of(
                administrator.sendBinary(path, "application/json", "{\"name\":\"x\"}", Probe.class.getName()),
                administrator.sendBinary(path, "application/octet-stream", "x", "Bytes"),
                administrator.sendBinary(path, "text/html", "x", "File"));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499));
        assertThat(tasks.getVariable(task, "subject")).isNull();
        assertThat(Probe.runs()).isEqualTo(before);
    }

    @Test
    void theSentenceSaysWhatToSend() {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();

        HttpResponse<String> answer = officerOf(journey)
                .post(
                        EngineClient.WEBAPPS + "/task/" + task + "/submit-form",
                        "{\"variables\":{\"subject\":{\"type\":\"Bytes\",\"value\":\"AQ==\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Không nhận biến kiểu “bytes”. Hãy gửi chữ, số, ngày, đúng/sai hoặc JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {EngineClient.REST, EngineClient.WEBAPPS})
    void nobodyReadsMoreThanAThousandAtOnce(String door) {
        EngineClient administrator = new EngineClient(port, "administrator");

        assertThat(administrator.get(door + "/task").statusCode()).isEqualTo(400);
        assertThat(administrator.get(door + "/task?maxResults=1001").statusCode())
                .isEqualTo(400);
        assertThat(administrator.get(door + "/task?maxResults=1000").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get(door + "/history/activity-instance").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tasklistStillFindsItsFilters() {
        EngineClient officer = new EngineClient(port, "ward-police.nghi-huong");

        HttpResponse<String> filters = officer.get(
                EngineClient.WEBAPPS + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task");

        assertThat(filters.statusCode()).as(filters.body()).isEqualTo(200);
        assertThat(filters.body()).contains("Việc tôi đã nhận");
    }

    private EngineClient officerOf(Journey journey) {
        return new EngineClient(
                port,
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()).getUsername());
    }

    private String instance(Journey journey) {
        return journey.task("draft_resolution").getProcessInstanceId();
    }

    private static String serialised() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("x")));
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
