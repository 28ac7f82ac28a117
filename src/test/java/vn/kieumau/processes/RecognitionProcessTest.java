package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.Stage;
import vn.kieumau.dossier.DossierRecall;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.TimelineView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.recognition.RecognitionService;
import vn.kieumau.support.FlowCoverage;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecognitionProcessTest {

    private static final String REASON = "Cần bổ sung căn cứ và số liệu cụ thể.";
    private static final String WITHDRAWN_FOR = "Phường hợp nhất nên xin rút hồ sơ năm nay.";

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierRecall recall;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private RecognitionService recognitions;

    @Autowired
    private ManagementService management;

    @AfterEach
    void backToTheirOwnTime() {
        ClockUtil.reset();
    }

    @BeforeAll
    static void begin(@Autowired FlowCoverage coverage) {
        coverage.begin();
    }

    @Test
    void aDossierTravelsFromTheResolutionToTheAnnouncement() {
        Journey journey = journeys.aDossier();

        journey.upToTheDecision().complete("decide_recognition").complete("publish_recognition");

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(journey.openSteps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issue_resolution, draft_resolution",
        "issue_plan, draft_plan",
        "appoint_committee, draft_plan",
        "number_committee_decision, appoint_committee",
        "confirm_baseline, review_baseline",
        "review_meeting, self_assess",
        "submit_dossier, self_assess",
        "decide_recognition, self_assess",
        "publish_recognition, decide_recognition"
    })
    void aStepGoesBackForAReasonThatStaysReadable(String step, String previous) {
        Journey journey = journeys.aDossier().upTo(step);

        journey.giveBack(step, "returned");

        assertThat(journey.openSteps()).containsExactly(previous);
        assertThat(lastLine(journey)).satisfies(line -> {
            assertThat(line.stepId()).isEqualTo(step);
            assertThat(line.outcome()).isEqualTo("returned");
            assertThat(line.detail()).isEqualTo(REASON);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue_resolution", "appoint_committee", "confirm_baseline", "review_meeting"})
    void aStepDoesNotGoBackWithoutAReason(String step) {
        Journey journey = journeys.aDossier().upTo(step);

        assertThatThrownBy(() -> journey.completeWith(journey.task(step), Map.of("outcome", "returned")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy ghi rõ lý do, ít nhất 20 ký tự (hiện có 0), để người nhận biết cần làm gì.");

        assertThat(journey.openSteps()).containsExactly(step);
    }

    @Test
    void aReturnedResolutionIsDraftedAgainAndIssued() {
        Journey journey = journeys.aDossier().upTo("issue_resolution").giveBack("issue_resolution", "returned");

        journey.complete("draft_resolution", Map.of("subject", "Nghị quyết đã sửa"))
                .complete("issue_resolution");

        assertThat(journey.openSteps()).containsExactly("draft_plan");
    }

    @Test
    void progressIsReportedUntilTheWardIsReady() {
        Journey journey = journeys.aDossier().upTo("report_progress");

        journey.complete("report_progress", Map.of("outcome", "in_progress", "met", 12));

        assertThat(journey.openSteps()).containsExactly("report_progress");

        journey.complete("report_progress");

        assertThat(journey.openSteps()).containsExactly("self_assess");
    }

    @Test
    void progressIsRemindedThreeTimes() {
        Journey journey = journeys.aDossier().upTo("report_progress");

        int reminders = 0;
        for (Job timer = timer(journey); timer != null && reminders < 9; timer = timer(journey)) {
            ClockUtil.setCurrentTime(Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
            management.executeJob(timer.getId());
            reminders++;
        }

        assertThat(reminders).isEqualTo(3);
        assertThat(timeline.of(journey.dossier().id()))
                .filteredOn(line -> line.outcome().equals("reminded"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.what()).isEqualTo("Nhắc báo cáo tiến độ"));
        assertThat(journey.openSteps()).containsExactly("report_progress");
    }

    @Test
    void afterAReturnAtTheProvinceBothLevelsRunAgain() {
        Journey journey = journeys.aDossier().upToTheSubmission().passTheLevel();
        journey.complete("receive_dossier")
                .completeAll("appraise_group")
                .complete("conclude_appraisal", Map.of("proposal", "return"))
                .complete("approve_appraisal");

        assertThat(journey.state()).isEqualTo(DossierState.RETURNED);
        assertThat(journey.openSteps()).containsExactly("self_assess");

        journey.submitAgain("61/TTr-UBND");
        assertThat(journey.groups(journey.task("receive_dossier"))).containsExactly("district-police@413");
        journey.passTheLevel();
        assertThat(journey.groups(journey.task("receive_dossier"))).containsExactly("province-movement-office@40");
        journey.passTheLevel().complete("decide_recognition").complete("publish_recognition");

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(dossiers.submissions(journey.dossier().id())).hasSize(2);
        assertThat(assessments.latest(journey.dossier()))
                .filteredOn(view -> view.stage() != Stage.BASELINE)
                .extracting(AssessmentView::round)
                .containsExactly(2, 2, 2);
    }

    @Test
    void aReturnByTheRecogniserStartsTheEvaluationAgain() {
        Journey journey = journeys.aDossier().upToTheDecision().giveBack("decide_recognition", "returned");
        assertThat(journey.state()).isEqualTo(DossierState.RETURNED);

        journey.submitAgain("62/TTr-UBND").passTheLevel().passTheLevel();

        assertThat(journey.openSteps()).containsExactly("decide_recognition");
        assertThat(journey.state()).isEqualTo(DossierState.PROPOSED);
    }

    @Test
    void aLevelMayRejectTheDossierForGood() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        journey.complete("receive_dossier")
                .completeAll("appraise_group")
                .complete("conclude_appraisal", Map.of("proposal", "reject"))
                .complete("approve_appraisal");

        assertThat(journey.state()).isEqualTo(DossierState.NOT_RECOGNISED);
        assertThat(journey.openSteps()).isEmpty();
    }

    @Test
    void aDeferredDecisionIsMadeAgain() {
        Journey journey = journeys.aDossier().upToTheDecision();

        journey.complete("decide_recognition", Map.of("outcome", "deferred", "reason", REASON));

        assertThat(journey.openSteps()).containsExactly("decide_recognition");
        assertThat(journey.state()).isEqualTo(DossierState.PROPOSED);

        journey.complete("decide_recognition");

        assertThat(journey.state()).isEqualTo(DossierState.RECOGNISED);
        assertThat(recognitions.decisions(journey.dossier().id())).hasSize(2);
    }

    @Test
    void aDossierThatIsNotRecognisedEnds() {
        Journey journey = journeys.aDossier().upToTheDecision();

        journey.complete("decide_recognition", Map.of("outcome", "not_recognised", "reason", REASON));

        assertThat(journey.state()).isEqualTo(DossierState.NOT_RECOGNISED);
        assertThat(journey.openSteps()).isEmpty();
    }

    @Test
    void aDossierWithAnUnmetCriterionCannotBeRecognised() {
        Journey journey = journeys.aDossier().upToTheSubmission().passTheLevel();
        Map<String, String> lower =
                Map.of("restVerdict", "basically_met", "restNote", "Còn thiếu biên bản kiểm tra quý III.");
        journey.complete("receive_dossier")
                .complete("appraise_group", lower)
                .completeAll("appraise_group")
                .complete("conclude_appraisal")
                .complete("approve_appraisal");

        assertThatThrownBy(() -> journey.complete("decide_recognition"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Chưa đủ điều kiện công nhận: đạt ");

        assertThat(journey.state()).isEqualTo(DossierState.PROPOSED);
        assertThat(journey.openSteps()).containsExactly("decide_recognition");
        assertThat(recognitions.decisions(journey.dossier().id())).isEmpty();
    }

    @Test
    void theMinistersDecisionOnModelBIsRecordedByTheProvince() {
        Journey journey = journeys.aDossierOfModelB().upTo("decide_recognition");
        assertThat(journey.groups(journey.task("decide_recognition"))).containsExactly("province-movement-office@40");

        journey.complete("decide_recognition", Map.of("decisionMaker", "Bộ trưởng Bộ Công an"));
        assertThatThrownBy(() -> journey.complete("publish_recognition")).hasMessageContaining("45/QĐ-BCA");
        journey.complete("publish_recognition", Map.of("number", "2878/QĐ-BCA"));

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(recognitions
                        .certificate(journey.dossier().id())
                        .orElseThrow()
                        .decisionNumber())
                .isEqualTo("2878/QĐ-BCA");
    }

    @Test
    void aCommuneAfterTheReformIsEvaluatedByTheProvinceAlone() {
        Journey journey = journeys.open("17017", "A", 2026, LocalDate.of(2026, 1, 30));

        journey.upToTheSubmission();
        assertThat(journey.groups(journey.task("receive_dossier"))).containsExactly("province-movement-office@40");
        journey.passTheLevel();
        assertThat(journey.groups(journey.task("decide_recognition"))).containsExactly("province-pc-chair@40");
        journey.complete("decide_recognition").complete("publish_recognition");

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(assessments.latest(journey.dossier()))
                .extracting(AssessmentView::stage)
                .containsExactly(Stage.BASELINE, Stage.WARD, Stage.PROVINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft_resolution", "sign_commitment", "receive_dossier"})
    void aDossierIsWithdrawnBeforeItsReception(String step) {
        Journey journey = journeys.aDossier().upTo(step);

        withdraw(journey);

        assertThat(journey.state()).isEqualTo(DossierState.WITHDRAWN);
        assertThat(journey.openSteps()).isEmpty();
        assertThat(lastLine(journey).detail()).isEqualTo(WITHDRAWN_FOR);
    }

    @Test
    void aReceivedDossierCannotBeWithdrawn() {
        Journey journey = journeys.aDossier().upTo("appraise_group");
        List<String> open = journey.openSteps();

        assertThatThrownBy(() -> withdraw(journey))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đang ở trạng thái “Đang thẩm định” nên không chuyển sang “Đã rút” được");

        assertThat(journey.state()).isEqualTo(DossierState.UNDER_APPRAISAL);
        assertThat(journey.openSteps()).isEqualTo(open);
    }

    @Test
    void theWardTakesItsDossierBackBeforeTheReception() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        recall.recall(
                journey.number(),
                "Đính kèm nhầm biên bản họp, cần thay tệp.",
                journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()));

        assertThat(journey.openSteps()).containsExactly("submit_dossier");
        assertThat(journey.state()).isEqualTo(DossierState.DRAFT);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed(@Autowired FlowCoverage coverage) {
        assertThat(coverage.passed("recognition")).containsAll(Elements.of("recognition"));
    }

    private Job timer(Journey journey) {
        return management
                .createJobQuery()
                .activityId("progress_reminder_due")
                .processInstanceId(journey.task("report_progress").getProcessInstanceId())
                .singleResult();
    }

    private TimelineView lastLine(Journey journey) {
        List<TimelineView> lines = timeline.of(journey.dossier().id());
        return lines.get(lines.size() - 1);
    }

    private void withdraw(Journey journey) {
        dossiers.withdraw(
                journey.number(),
                WITHDRAWN_FOR,
                journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()));
    }
}
