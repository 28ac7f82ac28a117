package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.e2e.TwoDoors.Door;
import vn.kieumau.kernel.RuleViolation;

/** Whoever drafted does not issue, on whichever path it is tried. The shipped model names no {@code fourEyesWith} here. */
class FourEyesTest extends DutiesFixture {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @EnumSource
    void claimIsRefusedWithTheSentenceWhy(Door door) {
        Task task = drafted();
        List<String> before = engineState();

        HttpResponse<String> answer =
                signIn(drafter).ask(door, "POST", "/task/" + task.getId() + "/claim", Map.of("userId", drafter));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(FOUR_EYES);
        assertThat(engineState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void assignmentByAnAdministratorIsRefusedForTheDrafterAndForAStranger(Door door) {
        Task task = drafted();
        String path = "/task/" + task.getId() + "/assignee";
        List<String> before = engineState();

        HttpResponse<String> toDrafter = administrator().ask(door, "POST", path, Map.of("userId", drafter));
        HttpResponse<String> toStranger =
                administrator().ask(door, "POST", path, Map.of("userId", "ward-police.nghi-huong"));
        HttpResponse<String> toOneself = administrator().ask(door, "POST", path, Map.of("userId", ADMINISTRATOR));

        assertThat(List.of(toDrafter.statusCode(), toStranger.statusCode(), toOneself.statusCode()))
                .containsOnly(422);
        assertThat(toDrafter.body()).contains(FOUR_EYES);
        assertThat(toStranger.body()).contains("không thuộc chức trách");
        assertThat(engineState()).isEqualTo(before);
        assertThat(administrator()
                        .ask(door, "POST", path, Map.of("userId", secretary))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void assignmentToACandidateByAnOfficerIsNotOffered(Door door) {
        Task task = drafted();

        HttpResponse<String> answer =
                signIn(drafter).ask(door, "POST", "/task/" + task.getId() + "/assignee", Map.of("userId", secretary));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void delegationAndItsResolutionAreRefused(Door door) {
        Task task = drafted();
        List<String> before = engineState();

        for (TwoDoors person : List.of(signIn(secretary), administrator())) {
            for (String verb : List.of("delegate", "resolve")) {
                HttpResponse<String> answer =
                        person.ask(door, "POST", "/task/" + task.getId() + "/" + verb, Map.of("userId", drafter));
                assertThat(answer.statusCode()).as(verb).isEqualTo(403);
                assertThat(answer.body()).contains("Hãy");
            }
        }

        assertThat(engineState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void claimAndReleaseByAnotherOpensNoWay(Door door) {
        Task task = drafted();
        TwoDoors other = signIn(secretary);
        TwoDoors who = signIn(drafter);
        String path = "/task/" + task.getId();

        assertThat(other.ask(door, "POST", path + "/claim", Map.of("userId", secretary))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> whileClaimed = complete(who, door, task);
        assertThat(other.ask(door, "POST", path + "/unclaim", null).statusCode())
                .isEqualTo(204);
        HttpResponse<String> afterRelease = complete(who, door, task);

        assertThat(whileClaimed.statusCode()).isEqualTo(422);
        assertThat(afterRelease.statusCode()).isEqualTo(422);
        assertThat(afterRelease.body()).contains(FOUR_EYES);
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @ParameterizedTest
    @EnumSource
    void completionAndSubmissionOfTheFormAreRefused(Door door) {
        Task task = drafted();
        TwoDoors who = signIn(drafter);
        List<String> before = engineState();

        for (String verb : List.of("complete", "submit-form")) {
            HttpResponse<String> answer =
                    who.ask(door, "POST", "/task/" + task.getId() + "/" + verb, variables(usual("issue_resolution")));
            assertThat(answer.statusCode()).as(verb).isEqualTo(422);
            assertThat(answer.body()).as(verb).contains(FOUR_EYES);
        }

        assertThat(engineState()).isEqualTo(before);
    }

    @Test
    void ourOwnPageRefusesToo() {
        Task task = drafted();
        Map<String, String> fields = new HashMap<>();
        usual("issue_resolution").forEach((name, value) -> fields.put(name, value.toString()));

        HttpResponse<String> answer = signIn(drafter).form("/tasks/" + task.getId(), fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(FOUR_EYES);
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @Test
    void whoDidTheWorkForAnotherDoesNotIssueAndNeitherDoesTheOther() {
        String substitute = someone("hai");
        standsInFor(drafter, substitute, Role.WARD_POLICE);
        standsInFor(secretary, substitute, Role.PARTY_SECRETARY);
        completeAs(substitute, "draft_resolution");
        Task task = journey.task("issue_resolution");

        HttpResponse<String> other = complete(signIn(drafter), Door.TASKLIST, task);
        HttpResponse<String> oneself = complete(signIn(substitute), Door.REST, task);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains(FOUR_EYES);
        assertThat(oneself.statusCode()).isEqualTo(422);
        assertThat(oneself.body()).contains(FOUR_EYES);
    }

    @Test
    void aSubstituteDoesNotIssueForTheDrafterButForAnotherSecretary() {
        Task task = drafted();
        String forDrafter = someone("ba");
        String forSecretary = someone("bon");
        standsInFor(drafter, forDrafter, Role.PARTY_SECRETARY);
        standsInFor(secretary, forSecretary, Role.PARTY_SECRETARY);

        HttpResponse<String> refused = complete(signIn(forDrafter), Door.REST, task);
        TwoDoors substitute = signIn(forSecretary);
        HttpResponse<String> done = complete(substitute, Door.TASKLIST, task);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(FOUR_EYES);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(substitute.page("/dossiers/" + journey.number()).body())
                .contains("Cán bộ bon (thay mặt Bí thư Đảng ủy)");
    }

    @Test
    void anEndedSubstitutionOpensNothingEvenInASessionThatBeganBefore() {
        completeAs(drafter, "draft_resolution");
        String substitute = someone("nam");
        standsInFor(secretary, substitute, Role.PARTY_SECRETARY);
        TwoDoors session = signIn(substitute);
        substitutions.all().stream()
                .filter(one -> one.substitute().equals(substitute))
                .forEach(one -> substitutions.end(one.id(), ADMINISTRATOR));

        HttpResponse<String> answer = complete(session, Door.TASKLIST, journey.task("issue_resolution"));

        assertThat(answer.statusCode()).isIn(404, 422);
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @ParameterizedTest
    @CsvSource({
        "draft_letter, issue_letter, party-secretary",
        "soan, ky, party-secretary",
        "draft_letter, issue_letter, ward-police"
    })
    void anEditedModelWithoutFourEyesWithOtherNamesOrAnotherRoleChangesNothing(
            String draft, String issue, String role) {
        Deployment edited = repository
                .createDeployment()
                .name("edited")
                .addString("edited.bpmn", editedModel(draft, issue, role))
                .deploy();
        try {
            runtime.startProcessInstanceByKey(
                    "edited_way",
                    journey.number(),
                    Map.of("dossierId", journey.dossier().id(), "unitCode", unit));
            Task first = journey.task(draft);
            as(drafter, () -> {
                tasks.complete(first.getId(), usual("draft_resolution"));
                return null;
            });
            Task second = journey.task(issue);

            HttpResponse<String> answer = complete(signIn(drafter), Door.REST, second);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(FOUR_EYES);
            assertThat(journey.openSteps()).contains(issue);
        } finally {
            repository.deleteDeployment(edited.getId(), true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "review_baseline, confirm_baseline",
        "self_assess, review_meeting",
        "self_assess, submit_dossier",
        "self_assess, appraise_group",
        "submit_dossier, receive_dossier",
        "review_meeting, conclude_appraisal",
        "self_assess, approve_appraisal",
        "appraise_group, approve_appraisal",
        "conclude_appraisal, decide_recognition",
        "approve_appraisal, decide_recognition",
        "decide_recognition, publish_recognition"
    })
    void whoDidTheOneDoesNotDoTheOther(String done, String refused) {
        journey.upTo(refused);
        Task task = journey.task(refused);
        String person = "officer." + done;

        assertThatThrownBy(() -> claimAs(person, task))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(FOUR_EYES);
        assertThat(journey.task(refused).getAssignee()).isNull();
    }

    private void claimAs(String person, Task task) {
        as(person, journey.groups(task), () -> {
            tasks.claim(task.getId(), person);
            return null;
        });
    }

    private HttpResponse<String> complete(TwoDoors who, Door door, Task task) {
        return who.ask(door, "POST", "/task/" + task.getId() + "/complete", variables(usual("issue_resolution")));
    }

    private static Map<String, Object> variables(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>();
        fields.forEach((name, value) -> all.put(name, Map.of("value", value.toString(), "type", "String")));
        return Map.of("variables", all);
    }

    private static String editedModel(String draft, String issue, String role) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='urn:test'>
                  <process id='edited_way' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='begun'/>
                    <sequenceFlow id='flow_begun' sourceRef='begun' targetRef='%1$s'/>
                    <userTask id='%1$s' name='Soạn'><extensionElements><camunda:properties>
                      <camunda:property name='step' value='draft-document'/>
                      <camunda:property name='role' value='ward-police'/>
                      <camunda:property name='at' value='ward'/>
                      <camunda:property name='deadline' value='draft-resolution'/>
                      <camunda:property name='documentType' value='KH'/>
                      <camunda:property name='issuer' value='UBND'/>
                    </camunda:properties></extensionElements></userTask>
                    <sequenceFlow id='flow_drafted' sourceRef='%1$s' targetRef='%2$s'/>
                    <userTask id='%2$s' name='Ký'><extensionElements><camunda:properties>
                      <camunda:property name='step' value='issue-document'/>
                      <camunda:property name='role' value='%3$s'/>
                      <camunda:property name='at' value='ward'/>
                      <camunda:property name='deadline' value='issue-resolution'/>
                      <camunda:property name='documentType' value='NQ'/>
                      <camunda:property name='issuer' value='ĐU'/>
                    </camunda:properties></extensionElements></userTask>
                    <sequenceFlow id='flow_issued' sourceRef='%2$s' targetRef='ask'/>
                    <exclusiveGateway id='ask' name='Ký?' default='flow_done'/>
                    <sequenceFlow id='flow_back' sourceRef='ask' targetRef='%1$s'>
                      <conditionExpression xsi:type='tFormalExpression'>${outcome == 'returned'}</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id='flow_done' sourceRef='ask' targetRef='done'/>
                    <endEvent id='done'/>
                  </process>
                </definitions>
                """.formatted(draft, issue, role);
    }
}
