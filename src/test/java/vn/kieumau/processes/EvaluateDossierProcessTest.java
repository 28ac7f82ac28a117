package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierRecall;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.FlowCoverage;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluateDossierProcessTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierRecall recall;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private Timeline timeline;

    @BeforeAll
    static void begin(@Autowired FlowCoverage coverage) {
        coverage.begin();
    }

    @Test
    void theOfficesOfALevelAppraiseTheirCriteriaInParallel() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        journey.complete("receive_dossier");

        long offices = criteria.require(journey.dossier().criteriaSetId()).criteria().stream()
                .map(CriterionView::office)
                .distinct()
                .count();
        assertThat(journey.openSteps()).containsExactly("appraise_group");
        assertThat(journey.tasks()).hasSize((int) offices).allSatisfy(task -> assertThat(journey.groups(task))
                .containsExactly("district-police@413"));
    }

    @Test
    void whatPassesTheDistrictGoesToTheProvince() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        journey.passTheLevel();

        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
        assertThat(journey.groups(journey.task("receive_dossier"))).containsExactly("province-movement-office@40");

        journey.passTheLevel();

        assertThat(journey.state()).isEqualTo(DossierState.PROPOSED);
        assertThat(journey.openSteps()).containsExactly("decide_recognition");
    }

    @Test
    void anIncompleteDossierIsReturnedAtTheDoor() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        journey.giveBack("receive_dossier", "returned");

        assertThat(journey.state()).isEqualTo(DossierState.RETURNED);
        assertThat(journey.openSteps()).containsExactly("self_assess");
    }

    @Test
    void theProvinceMayReturnADossierAtTheDoorToo() {
        Journey journey = journeys.aDossier().upToTheSubmission().passTheLevel();

        journey.giveBack("receive_dossier", "returned").submitAgain("61/TTr-UBND");

        assertThat(journey.groups(journey.task("receive_dossier"))).containsExactly("district-police@413");
    }

    @Test
    void aLevelKeepsItsOwnVerdictsBesideThoseBelow() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        int inGroup = journey.tasks().size();

        journey.complete(
                        "appraise_group",
                        Map.of("restVerdict", "not_met", "restNote", "Kiểm tra thực tế chưa thấy hồ sơ lưu trữ."))
                .completeAll("appraise_group");

        AssessmentView ward = view(journey, Stage.WARD);
        AssessmentView district = view(journey, Stage.DISTRICT);
        assertThat(inGroup).isPositive();
        assertThat(ward.verdicts().values()).allMatch(verdict -> verdict.result() == VerdictResult.MET);
        assertThat(district.verdicts().values()).anyMatch(verdict -> verdict.result() == VerdictResult.NOT_MET);
    }

    @Test
    void aVerdictThatDiffersFromBelowIsExplained() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");

        assertThatThrownBy(() ->
                        journey.complete("appraise_group", Map.of("restVerdict", "not_met", "restNote", "Chưa rõ.")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("cấp dưới chấm “Đạt”; hãy giải thích vì sao khác, ít nhất 20 ký tự");

        assertThat(assessments.latest(journey.dossier(), Stage.DISTRICT)).isEmpty();
    }

    @Test
    void theReceiverAsksTwoOfficesForAnotherAppraisalAndNoOther() {
        Journey journey = journeys.aDossier()
                .upToTheSubmission()
                .complete("receive_dossier")
                .completeAll("appraise_group");

        journey.complete(
                "conclude_appraisal",
                Map.of(
                        "outcome",
                        "reappraise",
                        "heldOn",
                        "",
                        "again",
                        "criminal\ntraffic",
                        "reason",
                        "Chưa kiểm tra tại chỗ hai nội dung."));

        assertThat(journey.openSteps()).containsExactly("appraise_group");
        assertThat(journey.tasks())
                .extracting(Task::getName)
                .hasSize(2)
                .anyMatch(name -> name.endsWith("Phòng Cảnh sát hình sự"))
                .anyMatch(name -> name.endsWith("Phòng Cảnh sát giao thông"));

        journey.completeAll("appraise_group").complete("conclude_appraisal").complete("approve_appraisal");

        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
        assertThat(view(journey, Stage.DISTRICT).round()).isEqualTo(1);
    }

    @Test
    void theLeaderSendsTheConclusionBack() {
        Journey journey = journeys.aDossier().upToTheSubmission().appraise();

        journey.giveBack("approve_appraisal", "sent_back");

        assertThat(journey.openSteps()).containsExactly("conclude_appraisal");
        assertThat(journey.state()).isEqualTo(DossierState.UNDER_APPRAISAL);

        journey.complete("conclude_appraisal").complete("approve_appraisal");

        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
    }

    @Test
    void aSupplementLeadsToAnotherRoundAtTheSameLevel() {
        Journey journey = journeys.aDossier().upToTheSubmission();
        conclude(journey, "supplement");

        assertThat(journey.openSteps()).containsExactly("supply_supplement");
        assertThat(journey.state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);

        journey.complete("supply_supplement");

        assertThat(journey.openSteps()).containsExactly("appraise_group");
        assertThat(journey.tasks()).as("one criterion, one office").hasSize(1);
        assertThat(timeline.of(journey.dossier().id()))
                .extracting(line -> line.detail())
                .contains("Đã bổ sung biên bản và danh sách theo yêu cầu.");

        journey.completeAll("appraise_group").complete("conclude_appraisal").complete("approve_appraisal");

        assertThat(view(journey, Stage.DISTRICT).round()).isEqualTo(2);
        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
    }

    @Test
    void anEmptySupplementIsRefused() {
        Journey journey = journeys.aDossier().upToTheSubmission();
        conclude(journey, "supplement");

        assertThatThrownBy(() -> journey.complete("supply_supplement", Map.of("answer.A-01", " ")))
                .isInstanceOf(RuleViolation.class);

        assertThat(journey.openSteps()).containsExactly("supply_supplement");
    }

    @Test
    void aLevelReturnsTheDossierToTheWard() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        conclude(journey, "return");

        assertThat(journey.state()).isEqualTo(DossierState.RETURNED);
        assertThat(journey.openSteps()).containsExactly("self_assess");
    }

    @Test
    void aLevelRejectsTheDossier() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        conclude(journey, "reject");

        assertThat(journey.state()).isEqualTo(DossierState.NOT_RECOGNISED);
        assertThat(journey.openSteps()).isEmpty();
    }

    @Test
    void aMeetingWithoutAMajorityDoesNotConclude() {
        Journey journey = journeys.aDossier()
                .upToTheSubmission()
                .complete("receive_dossier")
                .completeAll("appraise_group");

        assertThatThrownBy(() -> journey.complete(
                        "conclude_appraisal",
                        Map.of(
                                "participant.6.choice", "against",
                                "participant.7.choice", "against",
                                "participant.8.choice", "against")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Chưa đủ phiếu đồng ý: có mặt 9/10, cần ít nhất 6 = ⌈60 % × 10⌉; đồng ý 5/9, cần ít nhất"
                        + " 6 = ⌈60 % × 9⌉: không thông qua. Hãy chọn trả lại và ghi lý do; biên bản và kết quả biểu"
                        + " quyết được giữ.");

        assertThat(journey.openSteps()).containsExactly("conclude_appraisal");
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
        assertThat(coverage.passed("evaluate-dossier")).containsAll(Elements.of("evaluate-dossier"));
    }

    private static void conclude(Journey journey, String proposal) {
        journey.complete("receive_dossier")
                .completeAll("appraise_group")
                .complete("conclude_appraisal", Map.of("proposal", proposal))
                .complete("approve_appraisal");
    }

    private AssessmentView view(Journey journey, Stage stage) {
        return assessments.latest(journey.dossier(), stage).orElseThrow();
    }
}
