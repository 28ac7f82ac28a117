package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.account.NewTechnicalAccount;
import vn.kieumau.account.Role;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.account.TechnicalAccounts.NewKey;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** What Camunda Modeler deploys waits until another person releases it. */
@KieuMauTest
class StagedModelsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern ID = Pattern.compile("\"id\":\"staged-(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TechnicalAccounts accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    private final List<String> processes = new ArrayList<>();
    private Program modeler;
    private Visitor administrator;

    @BeforeEach
    void signIn() {
        modeler = modelerOf(journeys.officer(Role.MODEL_EDITOR, "40").getUsername());
        administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);
    }

    @AfterEach
    void takeReleasedModelsBack() {
        processes.forEach(key -> repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream()
                .map(ProcessDefinition::getDeploymentId)
                .forEach(id -> repository.deleteDeployment(id, true)));
    }

    @Test
    void aDeploymentIsKeptAndAnsweredAsTheEngineWouldButNothingRuns() {
        long deployments = repository.createDeploymentQuery().count();
        long registered = management.getRegisteredDeployments().size();
        String key = aKey();

        HttpResponse<String> answer = modeler.deploy("Thăm hộ", Map.of(key + ".bpmn", process(key, "ward")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"name\":\"Thăm hộ\"",
                        "\"deployedProcessDefinitions\":{}",
                        "\"resources\":[\"" + key + ".bpmn\"]",
                        "\"tenantId\":null")
                .containsPattern("\"deploymentTime\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000\"");
        assertThat(running(key)).isZero();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(management.getRegisteredDeployments()).hasSize((int) registered);
    }

    @Test
    void theSameFilesAgainAreTheSameModel() {
        String key = aKey();
        Map<String, String> files = Map.of(key + ".bpmn", process(key, "ward"));

        String first = id(modeler.deploy("Thăm hộ", files));
        String again = id(modeler.deploy("Thăm hộ", files));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aModelThatADeploymentWouldRefuseIsRefusedAtOnceWithTheSameSentence() {
        String key = aKey();

        HttpResponse<String> place = modeler.deploy("x", Map.of(key + ".bpmn", process(key, "country")));
        HttpResponse<String> broken = modeler.deploy("x", Map.of(key + ".bpmn", "<definitions"));
        HttpResponse<String> entity = modeler.deploy(
                "x",
                Map.of(key + ".bpmn", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + process(key, "&b;")));

        assertThat(place.statusCode()).isEqualTo(400);
        assertThat(place.body()).contains("cấp đơn vị “country”");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(entity.statusCode()).isEqualTo(400);
        assertThat(entity.body()).doesNotContain("root:");
        assertThat(administrator.get("/admin/staged-models", "text/html").body())
                .doesNotContain(key);
    }

    @Test
    void aStepWhoseFormIsNotInTheBundleIsRefused() {
        String key = aKey();
        String model = process(key, "ward")
                .replace(
                        "name='Thăm hộ gia đình'",
                        "name='Thăm hộ' camunda:formRef='visit' camunda:formRefBinding='deployment'");
        String form = "{\"id\":\"visit\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[]}";

        HttpResponse<String> alone = modeler.deploy("x", Map.of(key + ".bpmn", model));
        HttpResponse<String> together = modeler.deploy("x", Map.of(key + ".bpmn", model, "visit.form", form));

        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("Bước “visit_families” lấy biểu mẫu “visit” trong cùng gói");
        assertThat(together.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoBundleOfModelsIsRefusedInOneSentence() {
        String model = process(aKey(), "ward");

        assertThat(modeler.deploy("x", Map.of()).body()).contains("Lần gửi này không có tệp nào.");
        assertThat(modeler.deploy(" ", Map.of("a.bpmn", model)).body()).contains("Hãy đặt tên cho lần gửi");
        for (String name : List.of("a.js", "a.html", "../a.bpmn", "/a.bpmn", "a.bpmn.exe", "a.cmmn", "a.bar")) {
            HttpResponse<String> refused = modeler.deploy("x", Map.of(name, model));
            assertThat(refused.statusCode()).as(name).isEqualTo(400);
            assertThat(refused.body()).as(name).contains("Tên tệp “");
        }
        assertThat(modeler.deploy("x", Map.of("a.form", "x".repeat(5_100_000))).statusCode())
                .isEqualTo(400);
        assertThat(modeler.deploy("x", Map.of("a.form", "x".repeat(7_000_000))).statusCode())
                .isEqualTo(400);
        assertThat(modeler.send("POST", "/engine-rest/deployment/create").body())
                .contains("Không đọc được gói gửi lên.");
    }

    @Test
    void anotherPersonReleasesAModelUnderTheOwnName() {
        String key = aKey();
        String id = id(modeler.deploy("Thăm hộ", Map.of(key + ".bpmn", process(key, "ward"))));

        String page =
                administrator.get("/admin/staged-models/" + id, "text/html").body();
        HttpResponse<String> file = administrator.get("/admin/staged-models/" + id + "/files/0", "application/xml");
        HttpResponse<String> released = decide(id, "release");

        assertThat(page).contains("data-diagram=\"/admin/staged-models/" + id + "/files/0\"");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(file.body()).contains("visit_families");
        assertThat(released.statusCode()).isEqualTo(302);
        assertThat(running(key)).isEqualTo(1);
        assertThat(administrator.get("/admin/staged-models/" + id, "text/html").body())
                .contains("Đã phát hành", "administrator,")
                .doesNotContain("/release");
    }

    @Test
    void whoAnswersForTheProgramDoesNotReleaseWhatItSends() {
        Program ofTheAdministrator = modelerOf("administrator");
        String key = aKey();
        String id = id(ofTheAdministrator.deploy("x", Map.of(key + ".bpmn", process(key, "ward"))));

        HttpResponse<String> refused = decide(id, "release");

        assertThat(administrator.get("/admin/staged-models/" + id, "text/html").body())
                .contains("không tự phát hành được")
                .doesNotContain("/release");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("không được tự phát hành mô hình");
        assertThat(running(key)).isZero();
    }

    @Test
    void aModelIsDecidedOnce() {
        String key = aKey();
        String id = id(modeler.deploy("x", Map.of(key + ".bpmn", process(key, "ward"))));

        HttpResponse<String> discarded = decide(id, "discard");

        assertThat(discarded.statusCode()).isEqualTo(302);
        assertThat(decide(id, "release").body()).contains("đã được phát hành hoặc đã bỏ");
        assertThat(decide(id, "discard").statusCode()).isEqualTo(422);
        assertThat(running(key)).isZero();
    }

    @Test
    void modelsAndAccountsOfProgramsAreForAdministrators() {
        Visitor officer = new Visitor(port).signIn("ward-police.nghi-huong", DemoAccounts.PASSWORD);
        String token = officer.token();

        for (String page : List.of("/admin/staged-models", "/admin/technical-accounts", "/admin/identities")) {
            assertThat(officer.get(page, "text/html").statusCode()).as(page).isEqualTo(403);
            assertThat(officer.postForm(page, "_csrf=" + token).statusCode())
                    .as(page)
                    .isIn(403, 405);
        }
        assertThat(administrator.get("/admin/staged-models/999999", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/admin/staged-models/x", "text/html").statusCode())
                .isIn(400, 404);
    }

    private HttpResponse<String> decide(String id, String decision) {
        return administrator.postForm("/admin/staged-models/" + id + "/" + decision, "_csrf=" + administrator.token());
    }

    private long running(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }

    private Program modelerOf(String owner) {
        LocalDate today = VietnamTime.dayOf(Instant.now());
        NewKey key = accounts.create(
                new NewTechnicalAccount(
                        "modeler-" + COUNT.incrementAndGet(),
                        "Kiểm thử",
                        owner,
                        TechnicalScope.DEPLOY_STAGING,
                        today,
                        today,
                        ""),
                "administrator");
        return new Program(port, key.name(), key.secret());
    }

    private String aKey() {
        String key = "staged_" + COUNT.incrementAndGet();
        processes.add(key);
        return key;
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    /** A process of one step at a place in the chain of units. */
    private static String process(String key, String place) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='urn:test'>
                  <process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='begun'/>
                    <sequenceFlow id='flow_begun' sourceRef='begun' targetRef='visit_families'/>
                    <userTask id='visit_families' name='Thăm hộ gia đình'>
                      <extensionElements><camunda:properties>
                        <camunda:property name='step' value='record'/>
                        <camunda:property name='role' value='ward-police'/>
                        <camunda:property name='at' value='%s'/>
                        <camunda:property name='deadline' value='draft-resolution'/>
                      </camunda:properties></extensionElements>
                    </userTask>
                    <sequenceFlow id='flow_done' sourceRef='visit_families' targetRef='done'/>
                    <endEvent id='done'/>
                  </process>
                </definitions>
                """.formatted(key, place);
    }
}
