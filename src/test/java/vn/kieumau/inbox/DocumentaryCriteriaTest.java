package vn.kieumau.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** Criterion 2 wants resolution, plan and work programme dated 01/01 to 31/03, of this unit and this cycle. */
@KieuMauTest
class DocumentaryCriteriaTest {

    private static final String WORDS = "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private AssessmentService assessments;

    @Test
    void datesOfTheDossiersOwnDocumentsWithinTheWindowAreFilledInWithTheirSource() throws Exception {
        Journey journey = journeys.aDossier()
                .complete("draft_resolution")
                .complete("issue_resolution", Map.of("issuedOn", "28/02/2023"))
                .complete("draft_plan")
                .complete("issue_plan", Map.of("issuedOn", "31/03/2023"))
                .upTo("self_assess");

        AssessmentHtml page = page(journey);

        assertThat(page.value("value.A-02.date.NQ")).isEqualTo("28/02/2023");
        assertThat(page.value("value.A-02.date.KH")).isEqualTo("31/03/2023");
        assertThat(page.value("value.A-02.date.CTr")).isEmpty();
        assertThat(page.html()).contains("Ngày NQ: 28/02/2023, lấy từ 15-NQ/ĐU.");
    }

    @Test
    void aDocumentOfTheDossierOutsideTheWindowIsPointedOutInsteadOfFilledIn() throws Exception {
        AssessmentHtml page = page(journeys.aDossier().upTo("self_assess"));

        assertThat(page.value("value.A-02.date.NQ")).isEmpty();
        assertThat(page.html()).contains("15-NQ/ĐU của hồ sơ (NQ, ngày 21/04/2023) nằm ngoài");
    }

    @Test
    void theDatesOfTickedDocumentsAreTakenInsteadOfBeingTypedAgain() {
        Journey journey = journeys.aDossier().upTo("self_assess");

        assess(
                journey,
                document(journey, "NQ", "01/01/2023", "Đảng ủy"),
                document(journey, "KH", "15/02/2023", "UBND"),
                document(journey, "CTr", "31/03/2023", "Ban Chỉ đạo"));

        VerdictView verdict = assessments
                .latest(journey.dossier(), Stage.WARD)
                .orElseThrow()
                .verdicts()
                .get("A-02");
        assertThat(verdict.measured())
                .containsOnly(
                        Map.entry("date.NQ", "01/01/2023"),
                        Map.entry("date.KH", "15/02/2023"),
                        Map.entry("date.CTr", "31/03/2023"));
        assertThat(evidence.of(journey.number()))
                .extracting(one -> one.document().type())
                .contains("NQ", "KH", "CTr");
    }

    @ParameterizedTest(name = "{0} of {1} by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NQ | 01/04/2023 | Đảng ủy                             | NQ (01/04/2023)
            NQ | 31/12/2022 | Đảng ủy                             | NQ (31/12/2022)
            NQ | 15/02/2023 | Đảng ủy phường Đức Ninh Đông        | không phải cơ quan của đơn vị này
            """)
    void aTickedDocumentOfAnotherTimeOrUnitIsRefusedInOneSentence(
            String type, String date, String issuer, String sentence) {
        Journey journey = journeys.aDossier().upTo("self_assess");
        String whole = issuer.contains("phường")
                ? issuer
                : issuer + " " + journey.dossier().unitName();
        Map<String, Object> resolution = document(journey, type, date, whole);
        Map<String, Object> plan = document(journey, "KH", "15/02/2023", "UBND");
        Map<String, Object> programme = document(journey, "CTr", "15/02/2023", "Ban Chỉ đạo");

        assertThatThrownBy(() -> assess(journey, resolution, plan, programme))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("iêu chí 2")
                .hasMessageContaining(sentence);
        assertThat(journey.openSteps()).containsExactly("self_assess");
        assertThat(evidence.of(journey.number())).isEmpty();
    }

    @Test
    void elsewhereADocumentOfAnotherUnitIsOnlyPointedOut() throws Exception {
        Journey journey = journeys.aDossier().upTo("self_assess");
        Map<String, Object> foreign = document(journey, "BC", "15/02/2022", "Sở Nội vụ");
        foreign.replaceAll((field, value) -> field.startsWith("proves.") ? "A-05" : value);

        assess(journey, foreign);
        journey.giveBack("review_meeting", "returned");

        assertThat(page(journey).html())
                .contains("“Sở Nội vụ” không phải cơ quan của đơn vị này")
                .contains("Ngày 15/02/2022 nằm ngoài kỳ đánh giá");
    }

    @Test
    void aRejectedProofSaysWhyAndItsCriterionNeedsASupplement() throws Exception {
        Journey journey = journeys.aDossier().upTo("self_assess");
        Map<String, Object> only = document(journey, "BC", "15/05/2023", "UBND");
        only.replaceAll((field, value) -> field.startsWith("proves.") ? "A-05" : value);
        Map<String, Object> fields = new HashMap<>(only);
        fields.putAll(Map.of("restVerdict", "not_met", "restNote", WORDS, "verdict.A-05", "met"));
        journey.completeWith(journey.task("self_assess"), fields);
        EvidenceView proof = evidence.of(journey.number()).stream()
                .filter(one -> one.file() != null)
                .findFirst()
                .orElseThrow();

        evidence.accept(journey.number(), proof.id(), "appraiser");
        assertThatThrownBy(() -> evidence.reject(journey.number(), proof.id(), "mờ", "appraiser"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> evidence.reject("HS-KHAC", proof.id(), WORDS, "appraiser"))
                .isInstanceOf(NotFound.class);
        evidence.reject(journey.number(), proof.id(), "Bản chụp mờ, không đọc được số liệu.", "appraiser");
        journey.giveBack("review_meeting", "returned");

        AssessmentHtml page = page(journey);
        assertThat(page.status("A-05")).isEqualTo("Cần bổ sung");
        assertThat(page.html()).contains("Không được chấp nhận: Bản chụp mờ");
        assertThat(evidence.criteriaWithFile(journey.number())).doesNotContain("A-05");
        assertThat(evidence.of(journey.number()))
                .extracting(EvidenceView::state)
                .contains(EvidenceState.REJECTED);
    }

    /** Completes the self-assessment with these documents and one more file for everything else. */
    @SafeVarargs
    private static void assess(Journey journey, Map<String, Object>... documents) {
        Map<String, Object> fields = new HashMap<>();
        StringBuilder tray = new StringBuilder();
        for (Map<String, Object> document : documents) {
            tray.append(document.remove("tray")).append('\n');
            fields.putAll(document);
        }
        fields.put("tray", tray.toString());
        fields.put("restVerdict", "met");
        fields.put("restNote", WORDS);
        fields.put("sharedFile", journey.upload());
        fields.put("sharedCriteria", "tất cả");
        journey.completeWith(journey.task("self_assess"), fields);
    }

    /** An uploaded document for criterion 2, with what is typed about it. */
    private static Map<String, Object> document(Journey journey, String type, String date, String issuer) {
        String id = journey.upload();
        String whole = issuer.contains(" phường") || issuer.startsWith("Sở")
                ? issuer
                : issuer + " " + journey.dossier().unitName();
        return new HashMap<>(Map.of(
                "tray",
                id,
                "proves." + id,
                "A-02",
                "doc." + id + ".type",
                type,
                "doc." + id + ".date",
                date,
                "doc." + id + ".issuer",
                whole));
    }

    private AssessmentHtml page(Journey journey) throws Exception {
        return new AssessmentHtml(
                web.perform(get("/tasks/" + journey.task("self_assess").getId())
                                .with(user(journeys.officer(
                                        Role.WARD_POLICE, journey.dossier().unitCode()))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
