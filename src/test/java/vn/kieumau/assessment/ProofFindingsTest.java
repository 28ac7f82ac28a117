package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** An office says of each proof of its own criteria whether it is accepted, and why not. */
@KieuMauTest
class ProofFindingsTest {

    private static final String OFFICER = "district-police.cua-lo";
    private static final String REASON = "Bản chụp bị cắt mất trang có số liệu quý III.";
    private static final String WORDS = "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private EvidenceService evidence;

    @Test
    void theFormOffersAChoiceForEachProofOfTheOfficesCriteriaAndChoosesNothing() throws Exception {
        Journey journey = atTheDistrict();

        String page = page(criminal(journey), OFFICER);

        for (CriterionView criterion : all(journey)) {
            String field = "name=\"" + found(proof(journey, criterion), criterion) + "\"";
            if (criterion.office().equals("criminal")) {
                assertThat(page).contains(field);
            } else {
                assertThat(page).doesNotContain(field);
            }
        }
        assertThat(page).contains("Chấp nhận", "Không chấp nhận", "Chưa có ý kiến", "Đã nộp");
    }

    @Test
    void aFindingThroughTheTasklistIsWrittenForTheOfficesOwnCriterionAlone() {
        Journey journey = atTheDistrict();
        CriterionView accepted = of(journey, "criminal").get(0);
        CriterionView rejected = of(journey, "criminal").get(1);
        long shared = proof(journey, accepted).id();

        journey.completeWith(criminal(journey), findings(shared, accepted, rejected));

        assertThat(proof(journey, accepted).state()).isEqualTo(EvidenceState.ACCEPTED);
        assertThat(proof(journey, rejected)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(EvidenceState.REJECTED);
            assertThat(one.reason()).isEqualTo(REASON);
            assertThat(one.judgedBy()).isEqualTo("officer.appraise_group");
            assertThat(one.judgedAt()).isNotNull();
        });
        assertThat(evidence.provenCriteria(journey.number()))
                .contains(accepted.key())
                .doesNotContain(rejected.key());
        all(journey).stream()
                .filter(criterion -> !Set.of(accepted.key(), rejected.key()).contains(criterion.key()))
                .forEach(criterion -> assertThat(proof(journey, criterion))
                        .satisfies(one -> assertThat(one.id()).isEqualTo(shared))
                        .satisfies(one -> assertThat(one.state()).isEqualTo(EvidenceState.SUBMITTED)));
    }

    @Test
    void theSameThroughOurPageStandsOnTheLeadOfficersPageAndOnTheDossiers() throws Exception {
        Journey journey = atTheDistrict();
        CriterionView accepted = of(journey, "criminal").get(0);
        CriterionView rejected = of(journey, "criminal").get(1);

        MockHttpServletResponse answer =
                send(criminal(journey), findings(proof(journey, accepted).id(), accepted, rejected));

        assertThat(answer.getStatus()).isEqualTo(302);
        journey.completeAll("appraise_group");
        String by = accounts.loadUserByUsername(OFFICER).getUsername();
        assertThat(proof(journey, rejected).judgedBy()).isEqualTo(by);
        assertThat(page(journey.task("conclude_appraisal"), OFFICER))
                .contains("Không được chấp nhận", "Được chấp nhận", REASON);
        assertThat(html("/dossiers/" + journey.number(), accounts.loadUserByUsername(OFFICER)))
                .contains("Không được chấp nhận", "Được chấp nhận", REASON)
                .contains((all(journey).size() - 1) + "/" + all(journey).size() + " tiêu chí đã có minh chứng");
    }

    @Test
    void withoutAReasonARejectionIsRefusedInOneSentenceThroughBothDoors() throws Exception {
        Journey journey = atTheDistrict();
        CriterionView criterion = of(journey, "criminal").get(0);
        EvidenceView proof = proof(journey, criterion);
        Map<String, Object> fields = new HashMap<>(
                Map.of("restVerdict", "below", found(proof, criterion), "rejected", why(proof, criterion), "mờ"));

        assertThatThrownBy(() -> journey.completeWith(criminal(journey), fields))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí " + criterion.label()
                        + ": hãy ghi rõ vì sao không chấp nhận minh chứng, ít nhất 20 ký tự.");
        MockHttpServletResponse answer = send(criminal(journey), fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("hãy ghi rõ vì sao không chấp nhận", "id=\"field-" + why(proof, criterion) + "\"")
                .containsPattern("<option value=\"rejected\" selected");
        assertThat(proof(journey, criterion).state()).isEqualTo(EvidenceState.SUBMITTED);
    }

    @Test
    void aProofOfAnotherOfficesCriterionIsRefusedThroughBothDoors() throws Exception {
        Journey journey = atTheDistrict();
        CriterionView foreign = of(journey, "traffic").get(0);
        EvidenceView proof = proof(journey, foreign);
        Map<String, Object> fields = Map.of("restVerdict", "below", found(proof, foreign), "accepted");

        assertThatThrownBy(() -> journey.completeWith(criminal(journey), fields))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không thuộc phần việc này");
        MockHttpServletResponse answer = send(criminal(journey), fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("không thuộc phần việc này");
        assertThat(proof(journey, foreign).state()).isEqualTo(EvidenceState.SUBMITTED);
    }

    @Test
    void aProofOfAnotherDossierUnderAnOwnCriterionIsRefusedThroughBothDoors() throws Exception {
        Journey journey = atTheDistrict();
        Journey neighbour = atTheDistrict();
        CriterionView own = of(journey, "criminal").get(0);
        EvidenceView foreign = proof(neighbour, own);
        Map<String, Object> fields = Map.of("restVerdict", "below", found(foreign, own), "accepted");

        assertThatThrownBy(() -> journey.completeWith(criminal(journey), fields))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không thuộc tiêu chí đang chấm");
        assertThat(send(criminal(journey), fields).getStatus()).isEqualTo(422);

        assertThat(proof(neighbour, own).state()).isEqualTo(EvidenceState.SUBMITTED);
        assertThat(criminal(journey)).isNotNull();
    }

    @Test
    void whatWasRejectedNeedsASupplementWhenTheDossierComesBack() throws Exception {
        Journey journey = atTheDistrict();
        CriterionView accepted = of(journey, "criminal").get(0);
        CriterionView rejected = of(journey, "criminal").get(1);
        journey.completeWith(
                        criminal(journey), findings(proof(journey, accepted).id(), accepted, rejected))
                .completeAll("appraise_group")
                .complete("conclude_appraisal")
                .complete("approve_appraisal")
                .giveBack("receive_dossier", "returned");

        String page = html(
                "/tasks/" + journey.task("self_assess").getId(),
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));

        assertThat(page).contains("data-rejected=\"" + rejected.key() + "\"");
        assertThat(page).contains("Không được chấp nhận cho tiêu chí " + rejected.label() + ": " + REASON);
        assertThat(status(page, rejected)).isEqualTo("Cần bổ sung");
        assertThat(status(page, accepted)).isEqualTo("Đã xong");
    }

    @Test
    void wordsThatWereRejectedProveNothingWhenTheyAreWrittenAgain() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        CriterionView criterion = all(journey).stream()
                .filter(one -> !one.evidenceRequired())
                .findFirst()
                .orElseThrow();
        String files = all(journey).stream()
                .filter(one -> !one.key().equals(criterion.key()))
                .map(CriterionView::label)
                .collect(Collectors.joining(", "));
        journey.complete("self_assess", Map.of("sharedCriteria", files));
        EvidenceView words = proof(journey, criterion);
        evidence.reject(journey.number(), words.id(), REASON, "appraiser");
        journey.giveBack("review_meeting", "returned");

        assertThatThrownBy(() -> journey.complete("self_assess", Map.of("sharedCriteria", files)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đã không được chấp nhận");
        journey.complete(
                "self_assess",
                Map.of("sharedCriteria", files, "note." + criterion.key(), WORDS + " Có biên bản ngày 10/10/2023."));

        assertThat(proof(journey, criterion).state()).isEqualTo(EvidenceState.SUBMITTED);
    }

    private static Map<String, Object> findings(long proof, CriterionView accepted, CriterionView rejected) {
        return Map.of(
                "restVerdict",
                "below",
                "proof." + accepted.key() + "." + proof,
                "accepted",
                "proof." + rejected.key() + "." + proof,
                "rejected",
                "proofReason." + rejected.key() + "." + proof,
                REASON);
    }

    private static String found(EvidenceView proof, CriterionView criterion) {
        return "proof." + criterion.key() + "." + proof.id();
    }

    private static String why(EvidenceView proof, CriterionView criterion) {
        return "proofReason." + criterion.key() + "." + proof.id();
    }

    private Journey atTheDistrict() {
        return journeys.aDossier().upToTheSubmission().complete("receive_dossier");
    }

    private static Task criminal(Journey journey) {
        return journey.tasks().stream()
                .filter(task -> task.getName().endsWith("Phòng Cảnh sát hình sự"))
                .findFirst()
                .orElseThrow();
    }

    private EvidenceView proof(Journey journey, CriterionView criterion) {
        return evidence.of(journey.number()).stream()
                .filter(one -> one.criteria().contains(criterion.key()))
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

    private static String status(String page, CriterionView criterion) {
        String row = page.substring(page.indexOf("id=\"criterion-" + criterion.key() + "\""));
        return row.replaceAll("(?s)^.*?data-status[^>]*>([^<]*)<.*$", "$1");
    }

    private String page(Task task, String username) throws Exception {
        return html("/tasks/" + task.getId(), accounts.loadUserByUsername(username));
    }

    private String html(String url, UserDetails officer) throws Exception {
        return web.perform(get(url).with(user(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Task task, Map<String, Object> fields) throws Exception {
        var request = post("/tasks/{id}", task.getId())
                .with(user(accounts.loadUserByUsername(OFFICER)))
                .with(csrf());
        fields.forEach((name, value) -> request.param(name, value.toString()));
        return web.perform(request).andReturn().getResponse();
    }
}
