package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.dossier.TimelineView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RevocationService;
import vn.kieumau.recognition.RevocationState;
import vn.kieumau.recognition.RevocationView;
import vn.kieumau.support.FlowCoverage;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevokeRecognitionProcessTest {

    private static final String REASON = "Hồ sơ có ba minh chứng không đúng sự thật, theo kết luận thanh tra.";
    private static final String OF_THE_OFFICE = "40";

    @Autowired
    private Journeys journeys;

    @Autowired
    private RevocationService revocations;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ManagementService management;

    @Autowired
    private MockMvc http;

    @BeforeAll
    static void begin(@Autowired FlowCoverage coverage) {
        coverage.begin();
    }

    @Test
    void aRecognitionIsRevokedByWhoDecidesTodayAfterTheUnitWasHeard() throws Exception {
        Journey journey = begun(announced());
        assertThat(journey.groups(journey.task("propose_revocation"))).containsExactly("province-movement-office@40");

        propose(journey);
        assertThat(journey.groups(journey.task("answer_revocation")))
                .containsExactly("pc-chair@" + journey.dossier().unitCode());
        answer(journey);
        // the district that recognised has ended since
        assertThat(journey.groups(journey.task("decide_revocation"))).containsExactly("province-pc-chair@40");
        String form = page(
                Role.PROVINCE_PC_CHAIR,
                "/tasks/" + journey.task("decide_revocation").getId());
        decide(journey);
        assertThat(journey.groups(journey.task("number_revocation"))).containsExactly("clerk@40");
        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        publish(journey);

        assertThat(form).contains(REASON, "Đơn vị đề nghị xem xét lại.", "van-ban.pdf", "minh họa");
        assertThat(journey.state()).isEqualTo(DossierState.REVOKED);
        assertThat(journey.openSteps()).isEmpty();
        RevocationView revoked = last(journey);
        assertThat(revoked.state()).isEqualTo(RevocationState.REVOKED);
        assertThat(revoked.decisionNumber()).isEqualTo("812/QĐ-UBND");
        assertThat(revoked.effectOnAwards()).isEqualTo("Thu hồi giấy khen kèm theo danh hiệu.");
        String dossier = page(Role.PROVINCE_MOVEMENT_OFFICE, "/dossiers/" + journey.number());
        assertThat(dossier).contains("Danh hiệu đã bị thu hồi", "812/QĐ-UBND", REASON, "Thu hồi giấy khen");
        assertThat(page(
                        Role.PROVINCE_MOVEMENT_OFFICE,
                        "/recognitions?year=2023&unit=" + journey.dossier().unitCode()))
                .contains("Đã thu hồi danh hiệu năm 2023");
    }

    @Test
    void aUnitThatLetsItsTimePassDoesNotHoldTheDecisionUp() {
        Journey journey = begun(announced());
        propose(journey);

        management.executeJob(management
                .createJobQuery()
                .activityId("answer_time_over")
                .processInstanceId(journey.task("answer_revocation").getProcessInstanceId())
                .singleResult()
                .getId());

        assertThat(journey.openSteps()).containsExactly("decide_revocation");
        assertThat(timeline.of(journey.dossier().id()))
                .extracting(TimelineView::what)
                .contains("Đơn vị không có ý kiến trong thời hạn về đề nghị thu hồi");
        assertThat(last(journey).opinion()).isNull();
    }

    @Test
    void theTimerWaitsForTheEndOfTheLastDay() {
        Journey journey = begun(announced());
        propose(journey);

        var due = management
                .createJobQuery()
                .activityId("answer_time_over")
                .processInstanceId(journey.task("answer_revocation").getProcessInstanceId())
                .singleResult()
                .getDuedate()
                .toInstant();

        assertThat(due)
                .isEqualTo(last(journey)
                        .answerBy()
                        .plusDays(1)
                        .atStartOfDay(VietnamTime.ZONE)
                        .toInstant());
    }

    @Test
    void aRecognitionThatIsKeptStandsAndCanBeQuestionedAgain() {
        Journey journey = begun(announced());
        propose(journey);
        answer(journey);

        journey.complete(
                "decide_revocation",
                Map.of(
                        "outcome",
                        "kept",
                        "decidedOn",
                        today(),
                        "decisionMaker",
                        "Chủ tịch UBND tỉnh",
                        "reason",
                        "Sai sót nhỏ, không làm thay đổi kết quả."));

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(journey.openSteps()).isEmpty();
        assertThat(last(journey).state()).isEqualTo(RevocationState.KEPT);
        begun(journey);
        assertThat(revocations.of(journey.dossier().id())).hasSize(2);
    }

    @Test
    void aProposalIsDroppedForAReason() {
        Journey journey = begun(announced());

        assertThatThrownBy(() -> journey.complete("propose_revocation", Map.of("outcome", "dropped", "reason", "x")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi rõ lý do");
        journey.giveBack("propose_revocation", "dropped");

        assertThat(journey.openSteps()).isEmpty();
        assertThat(last(journey).state()).isEqualTo(RevocationState.DROPPED);
        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
    }

    @Test
    void aReturnedProposalIsAnsweredAnewAndAReturnedNumberIsDecidedAnew() {
        Journey journey = begun(announced());
        propose(journey);
        answer(journey);

        journey.giveBack("decide_revocation", "returned");
        assertThat(journey.openSteps()).containsExactly("propose_revocation");
        propose(journey);
        assertThat(last(journey).opinion()).isNull();
        answer(journey);
        decide(journey);
        journey.giveBack("number_revocation", "returned");
        assertThat(journey.openSteps()).containsExactly("decide_revocation");
        decide(journey);
        publish(journey);

        assertThat(journey.state()).isEqualTo(DossierState.REVOKED);
    }

    @Test
    void onlyAnAnnouncedRecognitionIsRevokedAndOnlyOnceAtATime() {
        Journey decided = journeys.aDossier().upToTheDecision().complete("decide_recognition");
        Journey open = begun(announced());

        assertThatThrownBy(() -> revocations.begin(decided.number(), office()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Chỉ thu hồi được danh hiệu đã công bố");
        assertThatThrownBy(() -> revocations.begin(open.number(), office()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đang có một thủ tục thu hồi chưa xong");
        assertThat(open.openSteps()).containsExactly("propose_revocation");
    }

    @Test
    void anotherProvinceAndTheUnitItselfCannotBegin() {
        Journey journey = announced();

        for (SignedInOfficer other : List.of(
                journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "44"),
                journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()),
                journeys.officer(Role.PROVINCE_POLICE_DIRECTOR, OF_THE_OFFICE))) {
            assertThatThrownBy(() -> revocations.begin(journey.number(), other)).isInstanceOf(NotFound.class);
        }
        assertThat(revocations.of(journey.dossier().id())).isEmpty();
    }

    @Test
    void whoProposesDoesNotDecideThroughEitherDoor() throws Exception {
        // the office that proposes is also the one that records the decision of the minister
        Journey journey = journeys.aDossierOfModelB().upTo("publish_recognition");
        journey.complete("publish_recognition", Map.of("number", "2878/QĐ-BCA"));
        begun(journey);
        SignedInOfficer proposer = office();
        String proposal = journey.task("propose_revocation").getId();

        MockHttpServletResponse proposed = as(proposer, filled(post("/tasks/" + proposal), proposal(journey)));
        answer(journey);
        String decision = journey.task("decide_revocation").getId();
        MockHttpServletResponse onOurPage = as(proposer, filled(post("/tasks/" + decision), decision()));

        assertThat(proposed.getStatus()).isEqualTo(302);
        assertThat(journey.groups(journey.task("decide_revocation"))).containsExactly("province-movement-office@40");
        assertThat(onOurPage.getStatus()).isBetween(400, 422);
        assertThatThrownBy(() -> journey.asPerson(
                        proposer.getUsername(), journey.task("decide_revocation"), new HashMap<>(decision())))
                .isInstanceOf(RuleViolation.class)
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo("engine.four_eyes");
        assertThat(last(journey).state()).isEqualTo(RevocationState.PROPOSED);
    }

    @Test
    void badInputIsAnsweredByOneSentenceAndWritesNothingThroughEitherDoor() throws Exception {
        Journey journey = begun(announced());
        String task = journey.task("propose_revocation").getId();
        Map<String, String> tooLate = new HashMap<>(proposal(journey));
        tooLate.put("answerBy", VietnamTime.show(LocalDate.now(VietnamTime.ZONE).plusYears(1)));
        Map<String, String> tooShort = new HashMap<>(proposal(journey));
        tooShort.put("reason", "Ngắn");

        assertThatThrownBy(() -> journey.complete("propose_revocation", tooLate))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("phải nằm trong khoảng");
        MockHttpServletResponse answer = as(office(), filled(post("/tasks/" + task), tooShort));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Hãy ghi rõ lý do", "Ngắn");
        assertThat(last(journey).state()).isEqualTo(RevocationState.BEGUN);
        assertThat(last(journey).legalBasis()).isNull();
    }

    @Test
    void theRegisterLeadsToTheFirstTask() throws Exception {
        Journey journey = announced();

        String before = page(Role.PROVINCE_MOVEMENT_OFFICE, "/dossiers/" + journey.number());
        String form = page(Role.PROVINCE_MOVEMENT_OFFICE, "/dossiers/" + journey.number() + "/revocation");
        MockHttpServletResponse begun = as(office(), post("/dossiers/" + journey.number() + "/revocation"));

        assertThat(before).contains("/dossiers/" + journey.number() + "/revocation");
        assertThat(page(Role.PROVINCE_POLICE_DIRECTOR, "/dossiers/" + journey.number()))
                .doesNotContain("/dossiers/" + journey.number() + "/revocation");
        assertThat(form).contains("Mở thủ tục thu hồi");
        assertThat(begun.getRedirectedUrl())
                .isEqualTo("/tasks/" + journey.task("propose_revocation").getId());
        assertThat(page(Role.PROVINCE_MOVEMENT_OFFICE, begun.getRedirectedUrl()))
                .contains("Đề nghị thu hồi danh hiệu", "2345/QĐ-UBND");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed(@Autowired FlowCoverage coverage) {
        assertThat(coverage.passed("revoke-recognition")).containsAll(Elements.of("revoke-recognition"));
    }

    private Journey announced() {
        return journeys.aDossier()
                .upToTheDecision()
                .complete("decide_recognition")
                .complete("publish_recognition");
    }

    private Journey begun(Journey journey) {
        revocations.begin(journey.number(), office());
        return journey;
    }

    private static Map<String, String> proposal(Journey journey) {
        return Map.of(
                "outcome",
                "proposed",
                "legalBasis",
                "Điều 93 Luật Thi đua, khen thưởng số 06/2022/QH15",
                "reason",
                REASON,
                "answerBy",
                VietnamTime.show(LocalDate.now(VietnamTime.ZONE).plusDays(15)),
                "file",
                journey.upload());
    }

    private static Map<String, String> decision() {
        return Map.of(
                "outcome",
                "revoked",
                "decidedOn",
                today(),
                "decisionMaker",
                "Chủ tịch UBND tỉnh Nghệ An",
                "effectOnAwards",
                "Thu hồi giấy khen kèm theo danh hiệu.");
    }

    private static void propose(Journey journey) {
        journey.complete("propose_revocation", proposal(journey));
    }

    private static void answer(Journey journey) {
        journey.complete("answer_revocation", Map.of("unitOpinion", "Đơn vị đề nghị xem xét lại."));
    }

    private static void decide(Journey journey) {
        journey.complete("decide_revocation", decision());
    }

    private static void publish(Journey journey) {
        journey.complete(
                "number_revocation",
                Map.of(
                        "outcome",
                        "published",
                        "number",
                        "812/QĐ-UBND",
                        "issuedOn",
                        today(),
                        "signer",
                        "Chủ tịch UBND tỉnh",
                        "subject",
                        "Quyết định thu hồi danh hiệu",
                        "announcement",
                        "Công bố trên cổng thông tin của tỉnh.",
                        "file",
                        journey.upload()));
    }

    private static String today() {
        return VietnamTime.show(LocalDate.now(VietnamTime.ZONE));
    }

    private RevocationView last(Journey journey) {
        List<RevocationView> all = revocations.of(journey.dossier().id());
        return all.get(all.size() - 1);
    }

    private SignedInOfficer office() {
        return journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, OF_THE_OFFICE);
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder asked, Map<String, String> fields) {
        fields.forEach(asked::param);
        return asked;
    }

    private String page(Role role, String address) throws Exception {
        MockHttpServletResponse answer = as(journeys.officer(role, OF_THE_OFFICE), get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(SignedInOfficer officer, MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked.with(user(officer)).with(csrf())).andReturn().getResponse();
    }
}
