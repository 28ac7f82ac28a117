package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.NewSubstitution;
import vn.kieumau.account.Role;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.workflow.WhereItStands;
import vn.kieumau.e2e.TwoDoors.Door;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.web.demo.DemoAccounts;

/**
 * A district with an officer of the criminal office, one of the traffic office, and one of no office alone: each office
 * works on its own task only, through whichever door.
 */
class OfficesApartTest extends DutiesFixture {

    private static final String DISTRICT = "413";
    private static final String CRIMINAL = "Phòng Cảnh sát hình sự";
    private static final String TRAFFIC = "Phòng Cảnh sát giao thông";
    private static final List<String> READS = List.of("", "/form", "/form-variables", "/identity-links");

    @Autowired
    private WhereItStands whereItStands;

    @Autowired
    private Timeline timeline;

    private String criminal;
    private String traffic;
    private Task own;
    private Task foreign;

    @BeforeEach
    void atTheDistrict() {
        criminal = ofOffice(Role.DISTRICT_POLICE, DISTRICT, "criminal");
        traffic = ofOffice(Role.DISTRICT_POLICE, DISTRICT, "traffic");
        journey.upToTheSubmission();
    }

    @ParameterizedTest
    @EnumSource
    void anOfficeFindsItsOwnTaskAndNoneOfAnother(Door door) {
        received();
        TwoDoors who = signIn(criminal);
        String query = "/task?maxResults=50&processInstanceBusinessKey=" + journey.number();

        assertThat(who.ask(door, "GET", query, null).body())
                .contains(own.getId(), CRIMINAL)
                .doesNotContain(foreign.getId(), TRAFFIC);
        assertThat(who.ask(door, "GET", query.replace("/task", "/task/count"), null)
                        .body())
                .isEqualTo("{\"count\":1}");
        for (String group : List.of("any", "traffic")) {
            assertThat(who.ask(door, "GET", query + "&candidateGroup=district-police@413/" + group, null)
                            .body())
                    .doesNotContain(foreign.getId());
        }
        for (String what : READS) {
            assertThat(who.ask(door, "GET", "/task/" + own.getId() + what, null).statusCode())
                    .as(what)
                    .isEqualTo(200);
            assertThat(who.ask(door, "GET", "/task/" + foreign.getId() + what, null)
                            .statusCode())
                    .as(what)
                    .isEqualTo(
                            who.ask(door, "GET", "/task/unknown" + what, null).statusCode())
                    .isNotEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOfficeNeitherClaimsNorCompletesNorIsGivenTheTaskOfAnother(Door door) {
        received();
        TwoDoors who = signIn(criminal);
        List<String> before = engineState();

        for (String verb : List.of("claim", "complete", "submit-form", "assignee")) {
            Object body = List.of("claim", "assignee").contains(verb) ? Map.of("userId", criminal) : variables();
            HttpResponse<String> answer = who.ask(door, "POST", "/task/" + foreign.getId() + "/" + verb, body);
            assertThat(answer.statusCode()).as(verb + ": " + answer.body()).isBetween(400, 499);
        }
        HttpResponse<String> given =
                administrator().ask(door, "POST", "/task/" + foreign.getId() + "/assignee", Map.of("userId", criminal));

        assertThat(given.statusCode()).as(given.body()).isEqualTo(422);
        assertThat(engineState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerDoesNotHandTheOwnTaskToAnotherOffice(Door door) {
        received();
        TwoDoors who = signIn(criminal);
        who.ask(door, "POST", "/task/" + own.getId() + "/claim", Map.of("userId", criminal));

        HttpResponse<String> handed =
                who.ask(door, "POST", "/task/" + own.getId() + "/assignee", Map.of("userId", traffic));

        assertThat(handed.statusCode()).as(handed.body()).isBetween(400, 499);
        assertThat(taskOf(CRIMINAL).getAssignee()).isEqualTo(criminal);
    }

    @ParameterizedTest
    @EnumSource
    void eachOfficeCompletesItsOwnTask(Door door) {
        received();

        HttpResponse<String> done =
                signIn(criminal).ask(door, "POST", "/task/" + own.getId() + "/complete", variables());
        HttpResponse<String> beside = signIn(traffic).form("/tasks/" + foreign.getId(), texts());

        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(beside.statusCode()).as(beside.body()).isEqualTo(302);
        assertThat(journey.tasks())
                .noneMatch(task ->
                        task.getName().contains(CRIMINAL) || task.getName().contains(TRAFFIC));
    }

    @Test
    void ourOwnPagesShowAnOfficeNothingOfAnother() {
        received();
        TwoDoors who = signIn(criminal);

        assertThat(who.page("/").body()).contains("/tasks/" + own.getId()).doesNotContain("/tasks/" + foreign.getId());
        assertThat(who.page("/tasks/" + own.getId()).statusCode()).isEqualTo(200);
        assertThat(who.page("/tasks/" + foreign.getId()).statusCode()).isEqualTo(404);
        assertThat(who.form("/tasks/" + foreign.getId(), texts()).statusCode()).isEqualTo(404);
        assertThat(who.page("/dossiers/" + journey.number()).body()).doesNotContain("/tasks/" + foreign.getId());
        assertThat(who.page("/access/why?dossier=" + journey.number()).body())
                .contains("nhưng của bộ phận nghiệp vụ khác", "Cán bộ Công an cấp huyện", CRIMINAL)
                .doesNotContain("/tasks/" + foreign.getId());
        assertThat(taskOf(TRAFFIC).getAssignee()).isNull();
    }

    @Test
    void whoWorksForNoOfficeAloneSeesAllAndTheSameOfficeOfANeighbourNone() {
        received();
        String all = journeys.officer(Role.DISTRICT_POLICE, DISTRICT).getUsername();
        String neighbour = ofOffice(Role.DISTRICT_POLICE, "414", "criminal");
        String query = "/task?maxResults=50&processInstanceBusinessKey=" + journey.number();

        assertThat(signIn(all).ask(Door.TASKLIST, "GET", query, null).body()).contains(own.getId(), foreign.getId());
        assertThat(signIn(all).page("/tasks/" + foreign.getId()).statusCode()).isEqualTo(200);
        assertThat(signIn(neighbour).ask(Door.TASKLIST, "GET", query, null).body())
                .isEqualTo("[]");
        assertThat(signIn(neighbour).page("/tasks/" + own.getId()).statusCode()).isEqualTo(404);
    }

    @Test
    void workThatIsNotDividedIsOfferedToEveryOffice() {
        Task received = journey.task("receive_dossier");

        assertThat(journey.groups(received)).containsExactly("district-police@413");
        assertThat(signIn(criminal).page("/tasks/" + received.getId()).statusCode())
                .isEqualTo(200);
        journey.complete("receive_dossier").completeAll("appraise_group");
        assertThat(signIn(traffic)
                        .page("/tasks/" + journey.task("conclude_appraisal").getId())
                        .statusCode())
                .isEqualTo(200);
        assertThat(whereItStands.openSteps(journey.number())).singleElement().satisfies(step -> assertThat(step.roles())
                .containsExactly("district-police"));
    }

    @Test
    void theProvinceDividesItsWorkInTheSameWay() {
        String office = ofOffice(Role.PROVINCE_PROFESSIONAL_OFFICE, "40", "criminal");
        journey.passTheLevel().complete("receive_dossier");
        TwoDoors who = signIn(office);

        assertThat(who.page("/tasks/" + taskOf(CRIMINAL).getId()).statusCode()).isEqualTo(200);
        assertThat(who.page("/tasks/" + taskOf(TRAFFIC).getId()).statusCode()).isEqualTo(404);
        assertThat(journey.groups(taskOf(TRAFFIC)))
                .containsExactly("province-professional-office@40/any", "province-professional-office@40/traffic");
    }

    @Test
    void aSubstituteHasTheOfficeOfThePost() {
        received();
        String substitute = someone("thay");
        substitutions.give(
                new NewSubstitution(
                        criminal,
                        substitute,
                        Role.DISTRICT_POLICE,
                        DISTRICT,
                        TODAY,
                        TODAY.plusDays(7),
                        "Quyết định 57"),
                ADMINISTRATOR);
        TwoDoors who = signIn(substitute);

        assertThat(who.page("/tasks/" + foreign.getId()).statusCode()).isEqualTo(404);
        assertThat(who.ask(Door.REST, "POST", "/task/" + own.getId() + "/complete", variables())
                        .statusCode())
                .isEqualTo(204);
        assertThatThrownBy(() -> as(substitute, () -> {
                    tasks.complete(foreign.getId(), usual("appraise_group"));
                    return null;
                }))
                .isInstanceOfAny(RuleViolation.class, RuntimeException.class);
        assertThat(timeline.doersOf(journey.number(), List.of("appraise_group")))
                .contains(substitute, criminal);
        assertThat(administrator().page("/admin/accounts?q=" + substitute).body())
                .contains(CRIMINAL, criminal);
        substitutions.all().stream()
                .filter(one -> one.substitute().equals(substitute))
                .forEach(one -> substitutions.end(one.id(), ADMINISTRATOR));
    }

    @Test
    void theEngineKnowsTheGroupsOfAnOffice() {
        String found = administrator()
                .ask(Door.REST, "GET", "/group?member=" + criminal, null)
                .body();

        assertThat(found)
                .contains("\"district-police@413\"", "\"district-police@413/criminal\"", CRIMINAL)
                .doesNotContain("district-police@413/any");
    }

    private void received() {
        journey.complete("receive_dossier");
        own = taskOf(CRIMINAL);
        foreign = taskOf(TRAFFIC);
    }

    private Task taskOf(String office) {
        return journey.tasks().stream()
                .filter(task -> task.getName().contains(office))
                .findFirst()
                .orElseThrow();
    }

    private String ofOffice(Role role, String unitCode, String office) {
        String username = office + "." + role.key() + "." + unitCode;
        if (officers.find(username).isEmpty()) {
            officers.register(username, "Cán bộ " + office, DemoAccounts.PASSWORD);
            officers.appoint(username, role, unitCode, office, TODAY.minusYears(2), null, "test");
        }
        return username;
    }

    private Map<String, Object> variables() {
        Map<String, Object> all = new HashMap<>();
        usual("appraise_group")
                .forEach((name, value) -> all.put(name, Map.of("value", value.toString(), "type", "String")));
        return Map.of("variables", all);
    }

    private Map<String, String> texts() {
        Map<String, String> fields = new HashMap<>();
        usual("appraise_group").forEach((name, value) -> fields.put(name, value.toString()));
        return fields;
    }
}
