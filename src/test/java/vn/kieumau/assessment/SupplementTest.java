package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
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
import vn.kieumau.dossier.DossierState;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.WorkingCalendar;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** A level asks the ward to supply what is missing, criterion by criterion, and judges only that once more. */
@KieuMauTest
class SupplementTest {

    private static final String MISSING = "Thiếu sổ theo dõi quý III có xác nhận.";
    private static final int USUAL_DAYS = 10;

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private SupplementService supplements;

    @Autowired
    private SupplementedCriteria supplemented;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private WorkingCalendar calendar;

    @Test
    void theWardSeesOnlyWhatIsAskedWithTheDeadlineAndAnswersEachOfIt() throws Exception {
        Journey journey = asked();
        String first = key(journey, "criminal");
        String second = key(journey, "traffic");
        Task task = journey.task("supply_supplement");

        String page = page(task, ward(journey));

        assertThat(page)
                .contains(MISSING, "name=\"answer." + first + "\"", "name=\"answer." + second + "\"")
                .contains("hạn " + VietnamTime.show(later()))
                .doesNotContain("name=\"answer." + key(journey, "movement") + "\"");
        assertThat(VietnamTime.dayOf(task.getDueDate().toInstant())).isEqualTo(later());
        assertThat(supplemented.of(journey.dossier().id())).containsExactlyInAnyOrder(first, second);

        assertThatThrownBy(() -> journey.completeWith(task, Map.of("answer." + first, "Đã có sổ theo dõi.")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("chưa được bổ sung");
        assertThat(supplemented.of(journey.dossier().id())).hasSize(2);
    }

    @Test
    void answersAreKeptMarkedAsNewAndOnlyTheirCriteriaAreJudgedAgain() throws Exception {
        Journey journey = asked();
        String first = key(journey, "criminal");
        String second = key(journey, "traffic");

        answer(journey, first, second);

        assertThat(supplemented.of(journey.dossier().id())).isEmpty();
        assertThat(journey.tasks())
                .extracting(Task::getName)
                .hasSize(2)
                .anyMatch(name -> name.endsWith("Phòng Cảnh sát hình sự"))
                .anyMatch(name -> name.endsWith("Phòng Cảnh sát giao thông"));
        Task criminal = journey.tasks().stream()
                .filter(task -> task.getName().endsWith("Phòng Cảnh sát hình sự"))
                .findFirst()
                .orElseThrow();
        assertThat(page(criminal, "district-police.cua-lo"))
                .contains("mới bổ sung", "name=\"verdict." + first + "\"", MISSING)
                .doesNotContain(
                        "name=\"verdict." + of(journey, "criminal").get(1).key() + "\"");

        journey.completeAll("appraise_group").complete("conclude_appraisal").complete("approve_appraisal");

        AssessmentView judged =
                assessments.latest(journey.dossier(), Stage.DISTRICT).orElseThrow();
        assertThat(judged.round()).isEqualTo(2);
        assertThat(judged.verdicts())
                .hasSize(criteria.require(journey.dossier().criteriaSetId())
                        .criteria()
                        .size());
        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
    }

    @Test
    void theRoundStaysOnThePageOfTheDossierWithQuestionAnswerAndFile() throws Exception {
        Journey journey = asked();
        String first = key(journey, "criminal");
        answer(journey, first, key(journey, "traffic"));

        SupplementView round = supplements.of(journey.dossier().id()).get(0);
        String page = web.perform(get("/dossiers/{number}", journey.number())
                        .with(user(accounts.loadUserByUsername("district-police.cua-lo"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(round.state()).isEqualTo("answered");
        assertThat(round.askedBy()).isEqualTo("officer.conclude_appraisal");
        assertThat(round.approvedBy()).isEqualTo("officer.approve_appraisal");
        assertThat(round.answeredBy()).isEqualTo("officer.supply_supplement");
        assertThat(round.items())
                .filteredOn(item -> item.criterionKey().equals(first))
                .singleElement()
                .satisfies(item -> assertThat(evidence.of(journey.number()))
                        .filteredOn(one -> item.evidenceIds().contains(one.id()) && one.file() != null)
                        .hasSize(1));
        assertThat(page).contains("Các đợt bổ sung", "Đã trả lời", MISSING, "Đã có sổ theo dõi, xem tệp.");
    }

    @Test
    void aCriterionThatIsNotAskedCannotBeSupplementedThroughEitherDoor() throws Exception {
        Journey journey = asked();
        String foreign = "answer." + key(journey, "movement");
        Task task = journey.task("supply_supplement");

        assertThatThrownBy(() -> journey.completeWith(task, Map.of(foreign, "Thêm một giải trình.")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không nằm trong yêu cầu bổ sung");
        MockHttpServletResponse answer = web.perform(post("/tasks/{id}", task.getId())
                        .param(foreign, "Thêm một giải trình.")
                        .with(user(accounts.loadUserByUsername(ward(journey))))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("không nằm trong yêu cầu bổ sung");
    }

    @Test
    void whatIsAskedNeedsATickATextAndAWorkingDayAhead() {
        Journey journey = appraised();
        String key = key(journey, "criminal");
        LocalDate sunday = LocalDate.of(2027, 1, 3);

        refused(journey, Map.of("asked", ""), "Tiêu chí 1 có nội dung còn thiếu nhưng chưa được chọn");
        refused(journey, Map.of("asked", "", "missing.A-01", ""), "Hãy chọn ít nhất một tiêu chí");
        refused(journey, Map.of("asked", "A-01\n" + key), "hãy ghi rõ còn thiếu gì");
        refused(journey, Map.of("asked", "A-01\nZ-99", "missing.Z-99", MISSING), "không thuộc bộ tiêu chí");
        refused(journey, Map.of("deadline", VietnamTime.show(sunday)), "phải là một ngày làm việc sau hôm nay");
        refused(journey, Map.of("deadline", VietnamTime.show(today())), "phải là một ngày làm việc sau hôm nay");
        refused(journey, Map.of("deadline", "31/02/2027"), "31/02/2027");

        assertThat(supplements.of(journey.dossier().id())).isEmpty();
    }

    @Test
    void withoutADeadlineTheUsualOneHolds() {
        Journey journey = appraised();

        journey.complete("conclude_appraisal", Map.of("proposal", "supplement"));

        assertThat(supplements
                        .proposal(journey.dossier().id(), Stage.DISTRICT)
                        .orElseThrow()
                        .deadline())
                .isEqualTo(calendar.plusWorkingDays(today(), USUAL_DAYS));
    }

    @Test
    void whatTheLeaderSendsBackDoesNotReachTheWardAndIsReplaced() throws Exception {
        Journey journey = appraised();
        journey.complete("conclude_appraisal", Map.of("proposal", "supplement", "missing.A-01", MISSING));
        assertThat(page(journey.task("approve_appraisal"), "district-police-leader.cua-lo"))
                .contains("Nội dung yêu cầu bổ sung", MISSING);

        journey.giveBack("approve_appraisal", "sent_back");
        assertThat(page(journey.task("conclude_appraisal"), "district-police.cua-lo"))
                .contains(MISSING);
        journey.complete("conclude_appraisal").complete("approve_appraisal");

        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
        assertThat(supplements.of(journey.dossier().id()))
                .singleElement()
                .satisfies(request -> assertThat(request.state()).isEqualTo("dropped"));
        assertThat(supplemented.of(journey.dossier().id())).isEmpty();
    }

    private void refused(Journey journey, Map<String, String> changed, String words) {
        Map<String, String> fields = new HashMap<>(changed);
        fields.put("proposal", "supplement");
        assertThatThrownBy(() -> journey.complete("conclude_appraisal", fields))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(words);
    }

    /** The district asks for one criterion of the criminal police and one of the traffic police. */
    private Journey asked() {
        Journey journey = appraised();
        String first = key(journey, "criminal");
        String second = key(journey, "traffic");
        return journey.complete(
                        "conclude_appraisal",
                        Map.of(
                                "proposal",
                                "supplement",
                                "asked",
                                first + "\n" + second,
                                "missing.A-01",
                                "",
                                "missing." + first,
                                MISSING,
                                "missing." + second,
                                "Chưa có danh sách hộ đã ký cam kết.",
                                "deadline",
                                VietnamTime.show(later())))
                .complete("approve_appraisal");
    }

    private void answer(Journey journey, String first, String second) {
        journey.completeWith(
                journey.task("supply_supplement"),
                Map.of(
                        "answer." + first, "Đã có sổ theo dõi, xem tệp.",
                        "file." + first, journey.upload(),
                        "answer." + second, "Danh sách ở phụ lục 2 của báo cáo."));
    }

    private Journey appraised() {
        return journeys.aDossier()
                .upToTheSubmission()
                .complete("receive_dossier")
                .completeAll("appraise_group");
    }

    private LocalDate later() {
        return calendar.plusWorkingDays(today(), USUAL_DAYS + 5);
    }

    private static LocalDate today() {
        return VietnamTime.dayOf(Instant.now());
    }

    private String key(Journey journey, String office) {
        return of(journey, office).get(0).key();
    }

    private List<CriterionView> of(Journey journey, String office) {
        return criteria.require(journey.dossier().criteriaSetId()).criteria().stream()
                .filter(criterion -> criterion.office().equals(office))
                .toList();
    }

    private String ward(Journey journey) {
        return journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()).getUsername();
    }

    private String page(Task task, String username) throws Exception {
        return web.perform(get("/tasks/{id}", task.getId()).with(user(accounts.loadUserByUsername(username))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
