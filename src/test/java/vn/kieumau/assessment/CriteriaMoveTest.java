package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.CriteriaMoves;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** A dossier comes under another version of its criteria by an explicit act: what reads the same stands. */
@KieuMauTest
class CriteriaMoveTest {

    private static final String REASON = "Bộ tiêu chí sửa đổi có hiệu lực trong năm đánh giá.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private CriteriaMoves moves;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private StepDrafts drafts;

    private long target;

    /** A version that rules on a single day, so that no other test opens a dossier under it. */
    @BeforeEach
    void aSecondVersionThatChangesOneDropsOneAndAddsOne() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode set =
                (ObjectNode) json.readTree(new ClassPathResource("criteria/typical-ward.json").getInputStream());
        set.put("code", "A-MOVE").put("effectiveFrom", "2023-12-31").put("effectiveTo", "2023-12-31");
        set.remove("predecessor");
        ((ObjectNode) set.get("criteria").get(0)).put("description", "Nội dung đã sửa đổi trong phiên bản mới.");
        ((ObjectNode) set.get("criteria").get(33)).put("key", "A-35").put("label", "35");
        target = criteria.importSet(new ByteArrayInputStream(json.writeValueAsBytes(set)))
                .setId();
    }

    @Test
    void whatReadsTheSameStandsAndTheRestIsJudgedAgain() {
        Journey journey = journeys.aDossier().upTo("review_meeting");

        moves.move(journey.number(), target, REASON, administrator());

        AssessmentView ward = assessments.latest(journey.dossier(), Stage.WARD).orElseThrow();
        assertThat(journey.dossier().criteriaSetId()).isEqualTo(target);
        assertThat(ward.round()).isEqualTo(2);
        assertThat(ward.closed()).isFalse();
        assertThat(ward.verdicts()).hasSize(32).doesNotContainKeys("A-01", "A-34", "A-35");
        assertThat(ward.score().met()).isEqualTo(32);
        assertThat(ward.score().applicable()).isEqualTo(34);
        assertThat(assessments.latest(journey.dossier(), Stage.BASELINE))
                .hasValueSatisfying(baseline -> assertThat(baseline.closed()).isTrue());
        assertThat(criteria.require(target).pinned()).isTrue();
    }

    @Test
    void aDossierThatWasMovedCannotBeSubmittedBeforeItIsJudgedAgain() {
        Journey journey = journeys.aDossier().upTo("submit_dossier");
        moves.move(journey.number(), target, REASON, administrator());

        assertThatThrownBy(() -> journey.complete("submit_dossier")).isInstanceOf(RuleViolation.class);

        assertThat(journey.dossier().submissions()).isZero();
    }

    @Test
    void aReturnedDossierIsMovedJudgedAgainAndSubmitted() {
        Journey journey = journeys.aDossier().upToTheSubmission().giveBack("receive_dossier", "returned");

        moves.move(journey.number(), target, REASON, administrator());
        journey.submitAgain("61/TTr-UBND");

        assertThat(journey.dossier().submissions()).isEqualTo(2);
        assertThat(assessments
                        .latest(journey.dossier(), Stage.WARD)
                        .orElseThrow()
                        .verdicts())
                .containsKeys("A-01", "A-35")
                .doesNotContainKey("A-34");
        assertThat(dossiers.submissions(journey.dossier().id()).get(0).content())
                .contains("A-34");
    }

    @Test
    void aSubmittedDossierIsNotMoved() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();

        moved(journey, target, REASON, administrator())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Chỉ chuyển trước lần trình đầu tiên")));

        assertThat(journey.dossier().criteriaSetId()).isNotEqualTo(target);
    }

    @Test
    void anotherModelAndAnotherYearAreRefused() {
        Journey journey = journeys.aDossier();
        long otherModel = criteria.inForce("B", journey.dossier().openedOn()).id();
        long otherYear = criteria.inForce("A", LocalDate.of(2026, 6, 1)).id();

        for (long wrong : new long[] {otherModel, otherYear, journey.dossier().criteriaSetId(), -1}) {
            assertThatThrownBy(() -> moves.move(journey.number(), wrong, REASON, administrator()))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("không có hiệu lực trong năm 2023");
        }
    }

    @Test
    void aReasonIsNeededAndNothingTypedIsLost() throws Exception {
        Journey journey = journeys.aDossier();

        moved(journey, target, "Ngắn quá", administrator())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Lý do cần từ 20")))
                .andExpect(content().string(containsString("Ngắn quá")))
                .andExpect(content().string(containsString("Thay đổi: 1")));
    }

    @Test
    void theMappingIsShownBeforeAndWhatWasDroppedIsReadAfterwards() throws Exception {
        Journey journey = journeys.aDossier().upTo("review_meeting");
        String page = "/dossiers/" + journey.number() + "/criteria";

        web.perform(get(page).param("target", "" + target).with(user(administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Giữ nguyên: 32")))
                .andExpect(content().string(containsString("Thay đổi: 1")))
                .andExpect(content().string(containsString("Mới: 1")))
                .andExpect(content().string(containsString("Bỏ: 1")));
        moved(journey, target, REASON, administrator()).andExpect(status().is3xxRedirection());

        SignedInOfficer police =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        web.perform(get(page).with(user(police)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(containsString("34. ")))
                .andExpect(content().string(containsString("Phường, xã tự đánh giá")))
                .andExpect(content().string(not(containsString("Chuyển sang bộ tiêu chí khác"))));
        web.perform(get("/dossiers/" + journey.number()).with(user(police)))
                .andExpect(content().string(containsString("A-2023 1 → A-MOVE 1. " + REASON)));
    }

    @Test
    void theMovementOfficeOfTheProvinceMayAndTheWardMayNot() throws Exception {
        Journey journey = journeys.aDossier();

        moved(
                        journey,
                        target,
                        REASON,
                        journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()))
                .andExpect(status().isForbidden());
        assertThatThrownBy(() -> moves.move(
                        journey.number(), target, REASON, journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "44")))
                .isInstanceOf(NotFound.class);
        moved(journey, target, REASON, journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "40"))
                .andExpect(status().is3xxRedirection());

        assertThat(journey.dossier().criteriaSetId()).isEqualTo(target);
    }

    @Test
    void aDraftForgetsTheVerdictsThatMeanSomethingElseByNow() throws Exception {
        Journey journey = journeys.aDossier().upTo("self_assess");
        SignedInOfficer police =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        String task = "/tasks/" + journey.task("self_assess").getId();
        web.perform(post(task + "/draft")
                        .param("verdict.A-01", "met")
                        .param("verdict.A-02", "basically_met")
                        .param("note.A-01", "Ghi chú còn lại")
                        .with(user(police))
                        .with(csrf()))
                .andExpect(status().isOk());

        moves.move(journey.number(), target, REASON, administrator());

        assertThat(drafts.of(journey.task("self_assess").getId()).toString())
                .doesNotContain("verdict.A-01")
                .contains("verdict.A-02")
                .contains("Ghi chú còn lại");
    }

    private ResultActions moved(Journey journey, long to, String reason, SignedInOfficer officer) throws Exception {
        return web.perform(post("/dossiers/" + journey.number() + "/criteria")
                .param("target", String.valueOf(to))
                .param("reason", reason)
                .with(user(officer))
                .with(csrf()));
    }

    private SignedInOfficer administrator() {
        return (SignedInOfficer) accounts.loadUserByUsername("administrator");
    }
}
