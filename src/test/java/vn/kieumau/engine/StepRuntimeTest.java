package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.WorkingCalendar;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class StepRuntimeTest {

    private static final String NINETEEN = "Thiếu căn cứ, số li";
    private static final int DAYS_FOR_A_DRAFT = 5;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTaskBearsTheNumberTheUnitAndTheStep() {
        Journey journey = journeys.aDossier();

        assertThat(journey.task("draft_resolution").getName())
                .isEqualTo(
                        journey.number() + " · " + journey.dossier().unitName() + " (minh họa) · Dự thảo nghị quyết");
    }

    @Test
    void aTaskWaitsForTheRolesOfItsModelAtTheUnitOfTheDossier() {
        Journey journey = journeys.aDossier().upTo("draft_plan");
        String unit = journey.dossier().unitCode();

        assertThat(journey.groups(journey.task("draft_plan")))
                .containsExactly("pc-officer@" + unit, "ward-police@" + unit);
        assertThat(journey.task("draft_plan").getAssignee()).isNull();
    }

    @Test
    void aTaskIsDueAtTheEndOfOfficeHoursOfAWorkingDay() {
        LocalDate before = VietnamTime.dayOf(Instant.now());

        Instant due = journeys.aDossier().task("draft_resolution").getDueDate().toInstant();

        assertThat(VietnamTime.dayOf(due))
                .isIn(
                        calendar.plusWorkingDays(before, DAYS_FOR_A_DRAFT),
                        calendar.plusWorkingDays(VietnamTime.dayOf(Instant.now()), DAYS_FOR_A_DRAFT));
        assertThat(LocalTime.ofInstant(due, VietnamTime.ZONE)).isEqualTo(LocalTime.of(17, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "draft_resolution, dossierId",
        "draft_resolution, unitCode",
        "sign_commitment, partyId",
        "receive_dossier, level",
        "appraise_group, group"
    })
    void aFormCannotMoveItsTaskToAnotherCase(String step, String variable) {
        Journey journey = journeys.aDossier().upTo(step);
        Journey neighbour = journeys.aDossier();
        Map<String, Object> foreign = Map.of(
                "dossierId",
                neighbour.dossier().id(),
                "unitCode",
                neighbour.dossier().unitCode(),
                "partyId",
                1L,
                "level",
                "province",
                "group",
                "another");

        assertThatThrownBy(() -> journey.complete(step, Map.of(variable, foreign.get(variable))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Không được sửa thông tin cố định “" + variable
                        + "” của quy trình. Hãy bỏ trường này khỏi biểu mẫu.");

        assertThat(journey.openSteps()).contains(step);
        assertThat(neighbour.openSteps()).containsExactly("draft_resolution");
    }

    @ParameterizedTest
    @CsvSource({"self_assess, level", "self_assess, group", "draft_resolution, partyId", "draft_resolution, nextLevel"})
    void aFormCannotBringAFixedVariableOfItsOwn(String step, String variable) {
        Journey journey = journeys.aDossier().upTo(step);

        assertThatThrownBy(() -> journey.complete(step, Map.of(variable, "district")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("“" + variable + "”");

        assertThat(journey.openSteps()).containsExactly(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter"})
    void oneTeamCannotEndTheAppraisalOfTheOthers(String variable) {
        Journey journey = journeys.aDossier().upTo("appraise_group");
        int open = journey.tasks().size();

        assertThatThrownBy(() -> journey.complete("appraise_group", Map.of(variable, 1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("“" + variable + "”");

        assertThat(journey.tasks()).hasSize(open);
    }

    @Test
    void whatAFormSentIsNeitherKeptAsAVariableNorInTheHistory() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        assertThat(jdbc.sql("""
                                select distinct v.name_ from camunda.act_ru_variable v
                                join camunda.act_ru_execution e on e.id_ = v.proc_inst_id_
                                where e.business_key_ = :number""")
                        .param("number", journey.number())
                        .query(String.class)
                        .list())
                .isSubsetOf(
                        "dossierId",
                        "unitCode",
                        "level",
                        "nextLevel",
                        "outcome",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "receivedOn");
        assertThat(count("camunda.act_hi_varinst")).isZero();
        assertThat(count("camunda.act_hi_detail")).isZero();
    }

    @Test
    void whoAssessedDoesNotSubmitEvenWhenItIsAssigned() {
        Journey journey = journeys.aDossier().upTo("submit_dossier");
        Task task = journey.task("submit_dossier");
        String assessor = "officer.self_assess";
        tasks.setAssignee(task.getId(), assessor);

        assertThatThrownBy(() -> completeAs(assessor, journey.groups(task), task, Map.of("outcome", "submitted")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Người đã soạn hoặc đã thẩm định thì không được tự duyệt."
                        + " Hãy để người khác thực hiện bước này.");

        assertThat(journey.openSteps()).containsExactly("submit_dossier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.appraise_group", "officer.conclude_appraisal"})
    void whoAppraisedDoesNotApprove(String appraiser) {
        Journey journey = journeys.aDossier().upTo("approve_appraisal");
        Task task = journey.task("approve_appraisal");

        assertThatThrownBy(() -> completeAs(appraiser, journey.groups(task), task, Map.of("outcome", "agreed")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không được tự duyệt");
    }

    @Test
    void anOfficerOfAnotherWardDoesNotFindTheTask() {
        Journey journey = journeys.aDossier();
        Task task = journey.task("draft_resolution");

        assertThatThrownBy(() -> completeAs("ward-police.nghi-huong", List.of("ward-police@16726"), task, Map.of()))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("Không tìm thấy công việc");
    }

    @Test
    void anAssigneeWithoutThePostIsRefused() {
        Journey journey = journeys.aDossier();
        Task task = journey.task("draft_resolution");
        tasks.setAssignee(task.getId(), "ward-police.nghi-huong");

        assertThatThrownBy(() -> completeAs("ward-police.nghi-huong", List.of("ward-police@16726"), task, Map.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Công việc này không thuộc chức trách");

        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    @Test
    void nobodyCompletesWithoutASignIn() {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy đăng nhập rồi làm lại việc này.");
    }

    @Test
    void aTaskEndsByItsCompletionAloneAndNotByAnErrorOrAnEscalation() {
        Journey journey = journeys.aDossier();
        Task task = journey.task("draft_resolution");

        assertThatThrownBy(() -> journey.as(task, () -> {
                    tasks.handleBpmnError(task.getId(), "anything");
                    return null;
                }))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy hoàn thành công việc bằng biểu mẫu");
        assertThatThrownBy(() -> journey.as(task, () -> {
                    tasks.handleEscalation(task.getId(), "anything");
                    return null;
                }))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy hoàn thành công việc bằng biểu mẫu");

        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    @Test
    void anOfficerSetsNoVariableBesideACompletion() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        Task task = journey.task("self_assess");

        assertThatThrownBy(() -> journey.as(task, () -> {
                    tasks.setVariable(task.getId(), "level", "district");
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> journey.as(task, () -> {
                    tasks.resolveTask(task.getId(), Map.of("level", "district"));
                    return null;
                }))
                .isInstanceOf(RuleViolation.class);

        assertThat(tasks.getVariables(task.getId())).doesNotContainKey("level");
    }

    @Test
    void theDecisionOfTheStepBeforeIsNotInherited() {
        Journey journey = journeys.aDossier()
                .upTo("issue_resolution")
                .giveBack("issue_resolution", "returned")
                .complete("draft_resolution");
        Map<String, Object> withoutOutcome = new HashMap<>(Map.of("reason", "Cần bổ sung căn cứ và số liệu cụ thể."));

        assertThatThrownBy(() -> journey.completeWith(journey.task("issue_resolution"), withoutOutcome))
                .isInstanceOf(RuleViolation.class)
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo("outcome"));

        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @Test
    void aSecondCompletionFindsNoTask() {
        Journey journey = journeys.aDossier();
        Task task = journey.task("draft_resolution");
        List<String> groups = journey.groups(task);
        journey.complete("draft_resolution");

        assertThatThrownBy(() -> completeAs("officer.second", groups, task, Map.of()))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("Không tìm thấy công việc: có thể đã được hoàn thành");

        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @Test
    void aReasonOfNineteenCharactersIsTooShortAndOneOfTwentyIsNot() {
        Journey journey = journeys.aDossier().upTo("issue_resolution");
        Task task = journey.task("issue_resolution");

        assertThatThrownBy(() -> journey.completeWith(task, Map.of("outcome", "returned", "reason", NINETEEN)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy ghi rõ lý do, ít nhất 20 ký tự (hiện có 19), để người nhận biết cần làm gì.");
        assertThat(journey.openSteps()).containsExactly("issue_resolution");

        journey.completeWith(task, Map.of("outcome", "returned", "reason", NINETEEN + "ệ"));

        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    private void completeAs(String officer, List<String> groups, Task task, Map<String, Object> fields) {
        identity.setAuthentication(officer, groups);
        try {
            tasks.complete(task.getId(), fields);
        } finally {
            identity.clearAuthentication();
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
