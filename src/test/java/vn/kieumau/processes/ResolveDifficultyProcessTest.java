package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.difficulty.DifficultyDetailView;
import vn.kieumau.difficulty.DifficultyEventView;
import vn.kieumau.difficulty.DifficultyPages;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.difficulty.DifficultyState;
import vn.kieumau.difficulty.NewDifficulty;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.FlowCoverage;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitLevel;

@KieuMauTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResolveDifficultyProcessTest {

    private static final String WHY = "Vượt thẩm quyền của cấp này, cần cấp trên cân đối.";
    private static final Map<String, Object> SOLVED =
            Map.of("outcome", "solved", "answer", "Thị xã đã bố trí kinh phí lắp camera.");

    @Autowired
    private Journeys journeys;

    @Autowired
    private DifficultyService difficulties;

    @Autowired
    private DifficultyPages pages;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @BeforeAll
    static void begin(@Autowired FlowCoverage coverage) {
        coverage.begin();
    }

    @AfterEach
    void backToTheirOwnTime() {
        ClockUtil.reset();
    }

    @Test
    void waitsForTheUsualPostOfItsLevelAndSaysWhatItIsAbout() {
        Journey journey = journeys.aDossier();

        long id = raise(journey, UnitLevel.DISTRICT);

        assertThat(journey.openSteps()).containsExactly("draft_resolution", "resolve_difficulty");
        assertThat(journey.groups(journey.task("resolve_difficulty"))).containsExactly("district-police@413");
        assertThat(journey.task("resolve_difficulty").getName()).endsWith(" · Chưa có kinh phí lắp camera");
        assertThat(journey.task("resolve_difficulty").getDueDate())
                .isEqualTo(timer(journey).getDuedate());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(journey.number())
                        .variableValueEquals("difficultyId", id)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theAnswerGoesBackToWhoRaisedItAndEndsWithTheConfirmation() {
        Journey journey = journeys.aDossier();
        long id = raise(journey, UnitLevel.WARD);

        journey.completeWith(journey.task("resolve_difficulty"), SOLVED);
        assertThat(state(id)).isEqualTo(DifficultyState.ANSWERED);
        assertThat(journey.groups(journey.task("confirm_resolution")))
                .containsExactly("ward-police@" + journey.dossier().unitCode());
        journey.completeWith(journey.task("confirm_resolution"), Map.of("outcome", "confirmed"));

        assertThat(state(id)).isEqualTo(DifficultyState.RESOLVED);
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
        assertThat(kinds(id)).containsExactly("raised", "solved", "confirmed");
    }

    @Test
    void isSentUpAndRefusedUntilTheHighestLevelSaysThatNobodyCan() {
        Journey journey = journeys.aDossier();
        long id = raise(journey, UnitLevel.WARD);

        journey.completeWith(journey.task("resolve_difficulty"), Map.of("outcome", "sent_up", "reason", WHY));
        assertThat(journey.groups(journey.task("resolve_difficulty"))).containsExactly("district-police@413");
        journey.completeWith(journey.task("resolve_difficulty"), Map.of("outcome", "refused", "reason", WHY));
        assertThat(journey.groups(journey.task("conclude_difficulty"))).containsExactly("province-movement-office@40");
        journey.completeWith(journey.task("conclude_difficulty"), Map.of("outcome", "unsolvable", "reason", WHY));

        assertThat(state(id)).isEqualTo(DifficultyState.UNSOLVABLE);
        assertThat(kinds(id)).containsExactly("raised", "sent_up", "refused", "unsolvable");
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    @Test
    void goesUpByItselfWhenItsDayIsOverAndRemindsTheHighestLevel() {
        Journey journey = journeys.aDossier();
        long id = raise(journey, UnitLevel.DISTRICT);

        fire(journey);
        assertThat(journey.groups(journey.task("conclude_difficulty"))).containsExactly("province-movement-office@40");
        fire(journey);

        assertThat(journey.openSteps()).contains("conclude_difficulty");
        assertThat(timer(journey)).isNull();
        assertThat(kinds(id)).containsExactly("raised", "overdue", "reminded");
        assertThat(pages.detail(id).history())
                .filteredOn(line -> !line.kind().equals("raised"))
                .extracting(DifficultyEventView::actor)
                .containsOnly("");
        assertThat(timeline.of(journey.dossier().id()))
                .extracting(line -> line.what())
                .contains("Khó khăn quá hạn, chuyển lên cấp trên", "Nhắc cấp cao nhất về khó khăn quá hạn");
        journey.completeWith(journey.task("conclude_difficulty"), SOLVED);
        assertThat(state(id)).isEqualTo(DifficultyState.ANSWERED);
    }

    @Test
    void isReopenedForWhoAnsweredOrForTheLevelAbove() {
        Journey journey = journeys.aDossier();
        long id = raise(journey, UnitLevel.WARD);
        journey.completeWith(journey.task("resolve_difficulty"), SOLVED);

        journey.completeWith(
                journey.task("confirm_resolution"), Map.of("outcome", "reopened", "reopenTo", "owner", "reason", WHY));
        assertThat(pages.detail(id).difficulty().level()).isEqualTo(UnitLevel.WARD);
        journey.completeWith(journey.task("resolve_difficulty"), SOLVED);
        journey.completeWith(
                journey.task("confirm_resolution"), Map.of("outcome", "reopened", "reopenTo", "higher", "reason", WHY));

        assertThat(journey.groups(journey.task("resolve_difficulty"))).containsExactly("district-police@413");
        assertThat(state(id)).isEqualTo(DifficultyState.OPEN);
    }

    @Test
    void aVisitSolvesItAtWhicheverLevelItIs() {
        Journey journey = journeys.aDossier();
        long below = raise(journey, UnitLevel.DISTRICT);
        difficulties.settle(below, "Thị xã lắp camera trong tháng 5.", "officer");
        assertThat(journey.openSteps()).containsExactly("confirm_resolution", "draft_resolution");
        journey.completeWith(journey.task("confirm_resolution"), Map.of("outcome", "confirmed"));
        long top = raise(journey, UnitLevel.PROVINCE);

        difficulties.settle(top, "Tỉnh cấp kinh phí trong quý III.", "officer");

        assertThat(journey.openSteps()).containsExactly("confirm_resolution", "draft_resolution");
        assertThat(state(top)).isEqualTo(DifficultyState.ANSWERED);
        assertThat(kinds(top)).containsExactly("raised", "settled");
    }

    @Test
    void endsWithItsDossier() {
        Journey journey = journeys.aDossier();
        long open = raise(journey, UnitLevel.DISTRICT);
        long answered = raise(journey, UnitLevel.WARD);
        difficulties.settle(answered, "Đã bố trí.", "officer");

        dossiers.withdraw(
                journey.number(),
                "Đơn vị chưa đủ điều kiện trong năm nay.",
                journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()));

        assertThat(List.of(state(open), state(answered))).containsOnly(DifficultyState.CLOSED);
        assertThat(journey.openSteps()).isEmpty();
        assertThatThrownBy(() -> raise(journey, UnitLevel.WARD))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đã kết thúc");
    }

    @Test
    void endsWithARecognitionThatIsAnnounced() {
        Journey journey = journeys.aDossier().upToTheDecision().complete("decide_recognition");
        long open = raise(journey, UnitLevel.PROVINCE);

        journey.complete("publish_recognition");

        assertThat(state(open)).isEqualTo(DifficultyState.CLOSED);
        assertThat(journey.openSteps()).isEmpty();
    }

    @Test
    void aRefusalWithoutAReasonAndAnAnswerWithoutWordsChangeNothing() {
        Journey journey = journeys.aDossier();
        long id = raise(journey, UnitLevel.WARD);

        assertThatThrownBy(() -> journey.completeWith(
                        journey.task("resolve_difficulty"), Map.of("outcome", "refused", "reason", "không")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi rõ lý do");
        assertThatThrownBy(() -> journey.completeWith(
                        journey.task("resolve_difficulty"), Map.of("outcome", "solved", "answer", "")))
                .isInstanceOf(RuleViolation.class);

        assertThat(kinds(id)).containsExactly("raised");
        assertThat(journey.openSteps()).contains("resolve_difficulty");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed(@Autowired FlowCoverage coverage) {
        assertThat(coverage.passed("resolve-difficulty")).containsAll(Elements.of("resolve-difficulty"));
    }

    private long raise(Journey journey, UnitLevel level) {
        return difficulties.raise(
                journey.number(),
                new NewDifficulty(
                        null,
                        "Chưa có kinh phí lắp camera",
                        "Ba khối giáp chợ chưa có camera.",
                        level,
                        null,
                        List.of()),
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));
    }

    private void fire(Journey journey) {
        Job timer = timer(journey);
        ClockUtil.setCurrentTime(Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
        management.executeJob(timer.getId());
    }

    private Job timer(Journey journey) {
        String instance = journey.tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().endsWith("_difficulty"))
                .findFirst()
                .orElseThrow()
                .getProcessInstanceId();
        return management.createJobQuery().timers().processInstanceId(instance).singleResult();
    }

    private DifficultyState state(long id) {
        return detail(id).difficulty().state();
    }

    private List<String> kinds(long id) {
        return detail(id).history().stream().map(DifficultyEventView::kind).toList();
    }

    private DifficultyDetailView detail(long id) {
        return pages.detail(id);
    }
}
