package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** A level judges beside the level below: offices side by side, brought together by the lead officer. */
@KieuMauTest
class AppraisalTest {

    private static final String OFFICER = "district-police.cua-lo";
    private static final String REASON = "Kiểm tra tại chỗ chưa thấy sổ theo dõi.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private AppraisalService appraisals;

    @Autowired
    private CriteriaService criteria;

    @Test
    void anOfficeSeesItsOwnCriteriaBesideTheWardsVerdictAndNoOthers() throws Exception {
        Journey journey = atTheDistrict();
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");

        String page = page(task, OFFICER).getContentAsString();

        for (CriterionView criterion : all(journey)) {
            String field = "name=\"verdict." + criterion.key() + "\"";
            if (criterion.office().equals("criminal")) {
                assertThat(page).contains(field, criterion.title(), "data-below=\"met\"");
            } else {
                assertThat(page).doesNotContain(field);
            }
        }
        assertThat(page)
                .contains("Khác cấp dưới", "Lấy kết quả của cấp dưới", "Phường, xã tự đánh giá", "Lý do", "Chưa chấm")
                .doesNotContain("selected=\"selected\"");
    }

    @Test
    void aTaskOfAnOfficeIsNotThereForTheWardOrAnotherDistrictOrProvince() throws Exception {
        Journey journey = atTheDistrict();
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");

        assertThat(page(
                                task,
                                journeys.officer(
                                                Role.WARD_POLICE,
                                                journey.dossier().unitCode())
                                        .getUsername())
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(task, journeys.officer(Role.DISTRICT_POLICE, "414").getUsername())
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(
                                task,
                                journeys.officer(Role.PROVINCE_PROFESSIONAL_OFFICE, "08")
                                        .getUsername())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anOfficeCannotJudgeTheCriterionOfAnotherThroughEitherDoor() throws Exception {
        Journey journey = atTheDistrict();
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");
        CriterionView foreign = of(journey, "traffic").get(0);
        Map<String, Object> fields =
                Map.of("restVerdict", "below", "verdict." + foreign.key(), "not_met", "note." + foreign.key(), REASON);

        assertThatThrownBy(() -> journey.completeWith(task, fields))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không thuộc phần việc này");
        MockHttpServletResponse answer = send(task, OFFICER, fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("không thuộc phần việc này");
        assertThat(assessments.latest(journey.dossier(), Stage.DISTRICT)).isEmpty();
    }

    @Test
    void theVerdictsBelowAreTakenOverOnlyWhenTheOfficerChoosesIt() {
        Journey journey = atTheDistrict();
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");
        CriterionView lowered = of(journey, "criminal").get(0);

        assertThatThrownBy(() -> journey.completeWith(task, Map.of("restNote", "Đã đối chiếu hồ sơ.")))
                .isInstanceOf(RuleViolation.class);
        assertThat(assessments.latest(journey.dossier(), Stage.DISTRICT)).isEmpty();

        journey.completeWith(
                task,
                Map.of("restVerdict", "below", "verdict." + lowered.key(), "not_met", "note." + lowered.key(), REASON));

        Map<String, VerdictView> judged = assessments
                .latest(journey.dossier(), Stage.DISTRICT)
                .orElseThrow()
                .verdicts();
        assertThat(judged).hasSize(of(journey, "criminal").size());
        assertThat(judged.get(lowered.key()).result()).isEqualTo(VerdictResult.NOT_MET);
        assertThat(judged.values())
                .filteredOn(verdict -> !verdict.criterionKey().equals(lowered.key()))
                .allMatch(verdict -> verdict.result() == VerdictResult.MET);
        assertThat(assessments
                        .latest(journey.dossier(), Stage.WARD)
                        .orElseThrow()
                        .resultOf(lowered.key()))
                .isEqualTo(VerdictResult.MET);
    }

    @Test
    void aRefusedFormCountsTheDifferencesThatWereTyped() throws Exception {
        Journey journey = atTheDistrict();
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");
        CriterionView lowered = of(journey, "criminal").get(0);

        MockHttpServletResponse answer = send(task, OFFICER, Map.of("verdict." + lowered.key(), "not_met"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "<span data-count=\"different\">1</span>",
                        "<span data-count=\"lowered\">1</span>",
                        ">Hạ</span>");
    }

    @Test
    void theLeadOfficerSeesAllOfficesWhatDiffersAndWhy() throws Exception {
        Journey journey = merged(journeys.aDossier().upToTheSubmission().complete("receive_dossier"));

        String page = page(journey.task("conclude_appraisal"), OFFICER).getContentAsString();

        assertThat(page)
                .contains("Kết quả của các bộ phận", "khác cấp dưới: 1", REASON)
                .contains("Phòng Cảnh sát hình sự", "Phòng Cảnh sát giao thông", "đã chấm 3/3");
    }

    @Test
    void theLeadOfficerAsksOneOfficeAgainAndOnlyItsCriteriaAreJudged() throws Exception {
        Journey journey = merged(atTheDistrict());

        assertThatThrownBy(() -> journey.giveBack("conclude_appraisal", "reappraise"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy chọn ít nhất một bộ phận phải thẩm định lại.");
        journey.complete(
                "conclude_appraisal",
                Map.of("outcome", "reappraise", "heldOn", "", "again", "criminal", "reason", REASON));

        assertThat(journey.tasks()).hasSize(1);
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");
        assertThat(page(task, OFFICER).getContentAsString()).contains("Chấm lại:", REASON);
        journey.completeWith(task, Map.of("restVerdict", "below"));
        assertThat(journey.openSteps()).containsExactly("conclude_appraisal");
        assertThat(appraisals.asked(journey.dossier(), Stage.DISTRICT)).isEmpty();
        assertThat(assessments
                        .latest(journey.dossier(), Stage.DISTRICT)
                        .orElseThrow()
                        .score()
                        .met())
                .isEqualTo(all(journey).size());
    }

    @Test
    void theLeadOfficerChangesAVerdictOnlyWithAReasonAndTheOfficesOwnStays() throws Exception {
        Journey journey = merged(atTheDistrict());
        String key = of(journey, "traffic").get(0).key();

        assertThatThrownBy(() -> journey.complete("conclude_appraisal", Map.of("leadVerdict." + key, "not_met")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("hãy ghi lý do sửa kết quả của bộ phận");
        assertThat(assessments
                        .latest(journey.dossier(), Stage.DISTRICT)
                        .orElseThrow()
                        .resultOf(key))
                .isEqualTo(VerdictResult.MET);
        journey.complete(
                "conclude_appraisal",
                Map.of("leadVerdict." + key, "not_met", "leadReason." + key, REASON + " Quý IV."));

        assertThat(assessments
                        .latest(journey.dossier(), Stage.DISTRICT)
                        .orElseThrow()
                        .resultOf(key))
                .isEqualTo(VerdictResult.NOT_MET);
        assertThat(appraisals.revisions(journey.dossier().id(), Stage.DISTRICT).get(key))
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.officeResult()).isEqualTo(VerdictResult.MET);
                    assertThat(revision.result()).isEqualTo(VerdictResult.NOT_MET);
                    assertThat(revision.reason()).isEqualTo(REASON + " Quý IV.");
                    assertThat(revision.officeJudgedBy()).isEqualTo("officer.appraise_group");
                    assertThat(revision.revisedBy()).isEqualTo("officer.conclude_appraisal");
                });
        assertThat(assessments
                        .latest(journey.dossier(), Stage.WARD)
                        .orElseThrow()
                        .resultOf(key))
                .isEqualTo(VerdictResult.MET);
        assertThat(web.perform(get("/dossiers/{number}", journey.number())
                                .with(user(accounts.loadUserByUsername(OFFICER))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Bộ phận đã chấm “Đạt”, khi tổng hợp sửa thành “Chưa đạt”: " + REASON + " Quý IV.");
    }

    @Test
    void atTheProvinceBothVerdictsBelowStandSideBySide() throws Exception {
        Journey journey = merged(atTheDistrict())
                .complete("conclude_appraisal")
                .complete("approve_appraisal")
                .complete("receive_dossier");
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");

        String page = page(task, "province-professional-office.nghe-an").getContentAsString();

        assertThat(page).contains("Phường, xã tự đánh giá", "Cấp huyện thẩm định", REASON, "data-below=\"not_met\"");
    }

    /** Every office agrees with the ward, but the criminal police lowers its first criterion. */
    private Journey merged(Journey journey) {
        CriterionView lowered = of(journey, "criminal").get(0);
        journey.completeWith(
                taskOf(journey, "Phòng Cảnh sát hình sự"),
                Map.of("restVerdict", "below", "verdict." + lowered.key(), "not_met", "note." + lowered.key(), REASON));
        return journey.completeAll("appraise_group");
    }

    private Journey atTheDistrict() {
        return journeys.aDossier().upToTheSubmission().complete("receive_dossier");
    }

    private static Task taskOf(Journey journey, String office) {
        return journey.tasks().stream()
                .filter(task -> task.getName().endsWith(office))
                .findFirst()
                .orElseThrow();
    }

    private List<CriterionView> all(Journey journey) {
        return criteria.require(journey.dossier().criteriaSetId()).criteria();
    }

    private List<CriterionView> of(Journey journey, String office) {
        return all(journey).stream()
                .filter(criterion -> criterion.office().equals(office))
                .toList();
    }

    private MockHttpServletResponse page(Task task, String username) throws Exception {
        return web.perform(get("/tasks/{id}", task.getId()).with(user(accounts.loadUserByUsername(username))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(Task task, String username, Map<String, Object> fields) throws Exception {
        var request = post("/tasks/{id}", task.getId())
                .with(user(accounts.loadUserByUsername(username)))
                .with(csrf());
        new HashMap<>(fields).forEach((name, value) -> request.param(name, value.toString()));
        return web.perform(request).andReturn().getResponse();
    }
}
