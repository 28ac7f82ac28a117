package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.Series;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

@KieuMauTest
class DossierPageTest {

    /** What a page of a dossier may cost at most, whatever the dossier holds. */
    private static final int STATEMENTS = 68;

    private static final String NGHI_HUONG = "HS-2023-16726-A";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DocumentService documents;

    @Autowired
    private EvidenceService evidence;

    @Test
    void theWardReadsWhomItsDossierWaitsForAndWhatToDo() throws Exception {
        mvc.perform(get("/dossiers/{number}", NGHI_HUONG)
                        .with(user(accounts.loadUserByUsername("ward-police.nghi-huong"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Phường Nghi Hương")))
                .andExpect(content().string(containsString("thị xã Cửa Lò, tỉnh Nghệ An")))
                .andExpect(content().string(containsString("minh họa")))
                .andExpect(content().string(containsString("data-diagram=\"/dossiers/HS-2023-16726-A/diagram.bpmn\"")));
    }

    @Test
    void aNeighboursDossierAnswersLikeAnUnknownOne() throws Exception {
        var neighbour = user(accounts.loadUserByUsername("ward-police.duc-ninh-dong"));

        mvc.perform(get("/dossiers/{number}", NGHI_HUONG).with(neighbour)).andExpect(status().isNotFound());
        mvc.perform(get("/dossiers/{number}", "HS-2023-00000-A").with(neighbour))
                .andExpect(status().isNotFound());
        mvc.perform(get("/dossiers/{number}/diagram.bpmn", NGHI_HUONG).with(neighbour))
                .andExpect(status().isNotFound());
        mvc.perform(get("/dossiers/{number}/withdraw", NGHI_HUONG)
                        .with(user(accounts.loadUserByUsername("pc-chair.duc-ninh-dong"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePictureOfTheProcessIsXml() throws Exception {
        mvc.perform(get("/dossiers/{number}/diagram.bpmn", NGHI_HUONG)
                        .with(user(accounts.loadUserByUsername("ward-police.nghi-huong"))))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andExpect(content().string(containsString("BPMNDiagram")));
    }

    @Test
    void theVerdictsOfAllLevelsStandSideBySideWithTheirDifferences() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission().passTheLevel();
        journey.complete("receive_dossier")
                .complete(
                        "appraise_group",
                        Map.of("restVerdict", "not_met", "restNote", "Kiểm tra lại thấy thiếu sổ theo dõi quý IV."));

        String page = page(journey.number());

        assertThat(page)
                .contains("Rà soát ban đầu", "Phường, xã tự đánh giá", "Cấp huyện thẩm định", "Cấp tỉnh thẩm định")
                .contains("khác cấp dưới", "Kiểm tra lại thấy thiếu sổ theo dõi quý IV.")
                .contains("15-NQ/ĐU", "Hội Liên hiệp Phụ nữ", "Bản 1", "Các cuộc họp");
    }

    @Test
    void aFinishedDossierShowsItsDecisionAndCertificateAndWaitsForNobody() throws Exception {
        Journey journey = journeys.aDossier().upToTheDecision().complete("decide_recognition");

        String decided = page(journey.number());
        journey.complete("publish_recognition");
        String announced = page(journey.number());

        assertThat(decided).contains("Chủ tịch UBND thị xã Cửa Lò").doesNotContain("Giấy công nhận số");
        assertThat(announced).contains("Giấy công nhận số", "Quy trình của hồ sơ đã kết thúc");
    }

    @Test
    void aReturnStandsOnTheTimelineWithItsReason() throws Exception {
        Journey journey = journeys.aDossier().complete("draft_resolution").giveBack("issue_resolution", "returned");

        assertThat(page(journey.number())).contains("Trả lại", "<blockquote>Cần bổ sung căn cứ và số liệu cụ thể.");
    }

    @Test
    void aPageCostsNoMoreStatementsWhenTheDossierHoldsMore() throws Exception {
        Journey journey = journeys.aDossier().upToTheCommitments();
        hold(journey, "A-01");
        List<String> few = statementsOf(journey.number());
        IntStream.rangeClosed(2, 34).forEach(each -> hold(journey, "A-%02d".formatted(each)));

        List<String> many = statementsOf(journey.number());

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(STATEMENTS);
        assertThat(few).hasSizeGreaterThan(10);
    }

    @Test
    void thePageSpeaksEnglish() throws Exception {
        mvc.perform(get("/dossiers/{number}?lang=en", NGHI_HUONG)
                        .with(user(accounts.loadUserByUsername("ward-police.nghi-huong"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("At a glance")))
                .andExpect(content().string(not(containsString("Thông tin chung"))));
    }

    /** One more document, and its file as evidence of a criterion. */
    private void hold(Journey journey, String criterion) {
        UUID file = UUID.fromString(journey.upload());
        documents.draft(journey.number(), new Series("90000", "BC", criterion), "Báo cáo " + criterion, file, "test");
        evidence.attachFile(journey.number(), file.toString(), Set.of(criterion), "test");
    }

    private List<String> statementsOf(String number) throws Exception {
        try (StatementCounter counter = new StatementCounter()) {
            page(number);
            return counter.statements();
        }
    }

    private String page(String number) throws Exception {
        return mvc.perform(get("/dossiers/{number}", number).with(user(accounts.loadUserByUsername("administrator"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
