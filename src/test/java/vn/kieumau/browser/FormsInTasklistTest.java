package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;

/** Each Camunda Form is drawn by Tasklist's own form-js and, filled in with its own examples, completes its step. */
@BrowserTest
@KieuMauTest
class FormsInTasklistTest extends InTheBrowser {

    /** A process of one record step with the shipped form, as a province might add it. */
    private static final String RECORDING = """
            <?xml version='1.0' encoding='UTF-8'?>
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='urn:test'>
              <process id='record_in_tasklist' isExecutable='true' camunda:historyTimeToLive='P1D'>
                <startEvent id='begun'/>
                <sequenceFlow id='flow_begun' sourceRef='begun' targetRef='record_visit'/>
                <userTask id='record_visit' name='Ghi nhận chuyến công tác'
                    camunda:formRef='record' camunda:formRefBinding='deployment'>
                  <extensionElements><camunda:properties>
                    <camunda:property name='step' value='record'/>
                    <camunda:property name='role' value='ward-police'/>
                    <camunda:property name='at' value='ward'/>
                    <camunda:property name='deadline' value='draft-resolution'/>
                  </camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id='flow_done' sourceRef='record_visit' targetRef='done'/>
                <endEvent id='done'/>
              </process>
            </definitions>
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @CsvSource({
        "confirm-baseline, confirm_baseline, COMMITTEE_SECRETARY",
        "sign-commitment, sign_commitment, PARTY_TO_COMMITMENT",
        "close-commitments, close_commitments, PC_OFFICER",
        "report-progress, report_progress, WARD_POLICE"
    })
    void aWardOfficerCompletesTheStepByItsForm(String form, String step, Role role) throws IOException {
        Journey journey = journeys.aDossier().upTo(step);

        fillIn(form, journey, step, anOfficer(role, journey.dossier().unitCode()));
    }

    @ParameterizedTest
    @CsvSource({
        "receive-dossier, receive_dossier, district-police.cua-lo",
        "approve, approve_appraisal, district-police-leader.cua-lo",
        "decide, decide_recognition, district-pc-chair.cua-lo"
    })
    void anOfficerOfTheDistrictCompletesTheStepByItsForm(String form, String step, String username) throws IOException {
        Journey journey = journeys.aDossier().upTo(step);

        fillIn(form, journey, step, username);
    }

    @Test
    void aStepThatAProvinceAddedItselfIsCompletedByTheFreeForm() throws IOException {
        Journey journey = journeys.aDossier();
        String ward = journey.dossier().unitCode();
        Deployment deployment = repository
                .createDeployment()
                .name("test")
                .addString("record-in-tasklist.bpmn", RECORDING)
                .addClasspathResource("forms/record.form")
                .deploy();
        try {
            runtime.startProcessInstanceByKey(
                    "record_in_tasklist",
                    journey.number(),
                    Map.of("dossierId", journey.dossier().id(), "unitCode", ward));

            fillIn("record", journey, "record_visit", anOfficer(Role.WARD_POLICE, ward));
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private void fillIn(String form, Journey journey, String step, String username) throws IOException {
        Task task = journey.task(step);
        officer.signIn(username).openTask(task.getId()).claim();
        for (JsonNode field : fieldsOf(form)) {
            By input = By.cssSelector(".fjs-container [id$='-" + field.get("id").asText() + "']");
            if (!field.has("conditional")) {
                officer.see(input);
            }
            // a field that the outcome hides is not drawn at all
            if (!officer.all(input).isEmpty()) {
                String example = field.get("placeholder").asText();
                officer.type(input, example);
                assertThat(officer.valueOf(input)).isEqualTo(example);
            }
        }
        officer.photograph("form-" + form);

        officer.complete().seeTheTaskLeave();

        assertThat(journey.tasks()).extracting(Task::getId).doesNotContain(task.getId());
    }

    /** The fields of a form that show an example. */
    private static Iterable<JsonNode> fieldsOf(String form) throws IOException {
        try (InputStream content = FormsInTasklistTest.class.getResourceAsStream("/forms/" + form + ".form")) {
            return new ObjectMapper().readTree(content).get("components").findParents("placeholder");
        }
    }
}
