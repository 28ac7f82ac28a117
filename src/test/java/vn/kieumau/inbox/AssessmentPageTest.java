package vn.kieumau.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.kieumau.account.Role;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;
import vn.kieumau.support.StatementCounter;

/** The page on which a ward assesses its criteria, used without JavaScript; the browser's part has a test of its own. */
@KieuMauTest
class AssessmentPageTest {

    private static final byte[] PDF = SmallFiles.pdf();
    private static final String EXPLAINED = "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private EvidenceService evidence;

    private Journey journey;
    private String task;
    private RequestPostProcessor police;

    @Test
    void everyCriterionHasAStatusAndEveryGroupACount() throws Exception {
        anAssessment();

        save(Map.of("verdict.A-18", "met", "note.A-18", EXPLAINED, "note.A-01", "Mới bắt đầu"));
        AssessmentHtml page = page("");

        assertThat(page.criteria()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(page.status("A-18")).isEqualTo("Đã xong");
        assertThat(page.status("A-01")).isEqualTo("Đang làm");
        assertThat(page.status("A-05")).isEqualTo("Chưa làm");
        assertThat(page.total()).startsWith("1/" + page.criteria().size() + " (");
        assertThat(page.counts()).filteredOn(count -> count.startsWith("1/")).hasSize(1);
        assertThat(page.groupLinks()).hasSameSizeAs(page.counts()).allSatisfy(group -> assertThat(page.html())
                .contains("id=\"" + group + "\""));
    }

    @Test
    void theFilterHidesWhatIsDoneAndKeepsWhatIsTyped() throws Exception {
        anAssessment();

        save(Map.of("do", "show-open", "verdict.A-18", "met", "note.A-18", EXPLAINED, "note.A-05", "gõ dở"))
                .andExpect(redirectedUrl("/tasks/" + task + "?show=open#criteria"));
        AssessmentHtml page = page("?show=open");

        assertThat(page.isHidden("A-18")).isTrue();
        assertThat(page.isHidden("A-05")).isFalse();
        assertThat(page.value("note.A-18")).isEqualTo(EXPLAINED);
        assertThat(page.value("note.A-05")).isEqualTo("gõ dở");
    }

    @Test
    void manyFilesSavedWithoutJavaScriptLieInTheTrayTickedByTheLabels() throws Exception {
        anAssessment();

        web.perform(multipart("/tasks/" + task + "/save")
                        .file(pdf("sharedFile_file", "một.pdf"))
                        .file(pdf("sharedFile_file", "hai.pdf"))
                        .file(pdf("file.A-05_file", "ba.pdf"))
                        .param("sharedCriteria", "1, 3-4")
                        .param("note.A-01", "Giữ lại")
                        .with(police)
                        .with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task));
        AssessmentHtml page = page("");

        assertThat(page.trayNames()).containsExactlyInAnyOrder("một.pdf", "hai.pdf", "ba.pdf");
        assertThat(page.files("A-03")).containsExactlyInAnyOrder("một.pdf", "hai.pdf");
        assertThat(page.files("A-05")).containsExactly("ba.pdf");
        assertThat(page.value("sharedCriteria")).isEmpty();
        assertThat(page.value("note.A-01")).isEqualTo("Giữ lại");
        assertThat(evidence.of(journey.number())).isEmpty();
    }

    @Test
    void aWrongLabelIsNamedAndTheFilesStay() throws Exception {
        anAssessment();

        web.perform(multipart("/tasks/" + task + "/save")
                        .file(pdf("sharedFile_file", "một.pdf"))
                        .param("sharedCriteria", "1, 99999999999999999999-2, 77")
                        .with(police)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Không có tiêu chí số")))
                .andExpect(content().string(containsString("một.pdf")));

        save(Map.of("sharedCriteria", "1, 2"));

        assertThat(page("").files("A-02")).containsExactly("một.pdf");
    }

    @Test
    void whereEvidenceIsRequiredAnExplanationAloneIsRefusedThroughBothDoors() throws Exception {
        anAssessment();
        Map<String, String> onlyWords = Map.of("restVerdict", "met", "restNote", EXPLAINED);

        complete(onlyWords)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("cần tệp minh chứng, giải trình không thay được: 1, 2, 3")));
        assertThatThrownBy(() -> journey.completeWith(journey.task("self_assess"), new HashMap<>(onlyWords)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("giải trình không thay được")
                .hasMessageNotContaining("18,");
        assertThat(journey.openSteps()).containsExactly("self_assess");
        assertThat(evidence.of(journey.number())).isEmpty();
    }

    @Test
    void whatIsNotClaimedNeedsNoFile() throws Exception {
        anAssessment();

        complete(Map.of("restVerdict", "not_met", "restNote", EXPLAINED)).andExpect(status().is3xxRedirection());

        assertThat(journey.openSteps()).containsExactly("review_meeting");
    }

    @Test
    void oneFileProvesSeveralCriteriaAndMayBeUntickedInTheNextRound() throws Exception {
        anAssessment();
        String shared = journey.upload();
        String small = journey.upload();

        complete(Map.of(
                        "restVerdict",
                        "met",
                        "restNote",
                        EXPLAINED,
                        "tray",
                        shared + "\n" + small,
                        "proves." + shared,
                        allKeys(),
                        "proves." + small,
                        "\nA-01\nA-02",
                        "drop." + small,
                        ""))
                .andExpect(status().is3xxRedirection());
        assertThat(proofsBy(small)).containsExactly("SUBMITTED [A-01, A-02]");

        journey.giveBack("review_meeting", "returned");
        task = journey.task("self_assess").getId();
        assertThat(page("").files("A-01")).hasSize(2);
        complete(Map.of("restVerdict", "met", "restNote", EXPLAINED, "proves." + small, "A-03"))
                .andExpect(status().is3xxRedirection());

        assertThat(proofsBy(small)).containsExactly("REMOVED [A-01, A-02]", "SUBMITTED [A-03]");
        assertThat(evidence.of(journey.number()))
                .extracting(EvidenceView::state)
                .containsOnly(EvidenceState.SUBMITTED);
        web.perform(get("/files/" + small).with(police)).andExpect(status().isOk());
    }

    @Test
    void aFileThatProvesNothingIsRefusedUnlessItIsDropped() throws Exception {
        anAssessment();
        String useless = journey.upload();
        Map<String, String> fields = new HashMap<>(
                Map.of("restVerdict", "not_met", "restNote", EXPLAINED, "tray", useless, "proves." + useless, ""));

        complete(fields)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("chưa được chọn cho tiêu chí nào")));
        fields.put("drop." + useless, "\n1");

        complete(fields).andExpect(status().is3xxRedirection());
    }

    @Test
    void aFileOfAnotherDossierIsNotTaken() throws Exception {
        Journey other = journeys.aDossier();
        String foreign = other.upload();
        anAssessment();

        save(Map.of("tray", foreign, "proves." + foreign, "A-01"));
        assertThat(page("").trayIds()).isEmpty();

        complete(Map.of("restVerdict", "not_met", "restNote", EXPLAINED, "tray", foreign, "proves." + foreign, "A-01"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(evidence.of(journey.number())).isEmpty();
    }

    @Test
    void twoWindowsKeepEachOthersWorkAndAConflictIsTold() throws Exception {
        anAssessment();

        draft(Map.of("draftVersion", "0", "note.A-01", "của cửa sổ một", "note.A-05", ""))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.notice").value(""));
        draft(Map.of("draftVersion", "0", "note.A-01", "", "note.A-05", "của cửa sổ hai"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.elsewhere['note.A-01']").value("của cửa sổ một"))
                .andExpect(jsonPath("$.notice").value(containsString("ghi chú A-01")));
        draft(Map.of("draftVersion", "1", "note.A-05", "cũng của cửa sổ một"))
                .andExpect(jsonPath("$.overwritten['note.A-05']").value("của cửa sổ hai"))
                .andExpect(jsonPath("$.notice").value(containsString("nội dung ở đây được giữ")));

        AssessmentHtml page = page("");
        assertThat(page.value("note.A-01")).isEqualTo("của cửa sổ một");
        assertThat(page.value("note.A-05")).isEqualTo("cũng của cửa sổ một");
        assertThat(page.value("draftVersion")).isEqualTo("3");
    }

    @Test
    void aWindowThatHasNotSeenTheLastDraftDoesNotCompleteOverItThroughEitherDoor() throws Exception {
        anAssessment();
        draft(Map.of("draftVersion", "0", "note.A-01", "Bản của đồng nghiệp"));
        Map<String, String> stale = Map.of(
                "draftVersion", "0", "restVerdict", "not_met", "restNote", EXPLAINED, "note.A-01", "Bản của tôi");

        assertThatThrownBy(() -> journey.completeWith(journey.task("self_assess"), new HashMap<>(stale)))
                .hasMessageContaining("vừa được sửa ở một cửa sổ khác: ghi chú A-01");
        complete(stale)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("vừa được sửa ở một cửa sổ khác")));
        assertThat(journey.openSteps()).containsExactly("self_assess");

        complete(Map.of("draftVersion", page("").value("draftVersion"), "note.A-01", "Bản của tôi"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void theEntriesOfTheLastCycleAreCopiedButItsVerdictsAreNot() throws Exception {
        String ward = journeys.aWard();
        journeys.open(ward, "A", 2023, LocalDate.of(2023, 2, 15))
                .upTo("self_assess")
                .complete(
                        "self_assess",
                        Map.of(
                                "restNote", "Ghi chú của năm 2023, có hồ sơ lưu.",
                                "value.A-07.numerator", "19",
                                "value.A-07.denominator", "20"));
        journey = journeys.open(ward, "A", 2024, LocalDate.of(2024, 2, 15)).upTo("self_assess");
        task = journey.task("self_assess").getId();
        police = user(journeys.officer(Role.WARD_POLICE, ward));

        save(Map.of("do", "copy", "note.A-05", "Của năm nay"));
        AssessmentHtml page = page("");

        assertThat(page.value("note.A-07")).startsWith("Ghi chú của năm 2023");
        assertThat(page.value("value.A-07.numerator")).isEqualTo("19");
        assertThat(page.value("note.A-05")).isEqualTo("Của năm nay");
        assertThat(page.chosen("verdict.A-07")).isEmpty();
        assertThat(page.status("A-07")).isEqualTo("Đang làm");
        assertThat(page.copied("A-07")).contains("HS-2023-" + ward + "-A");
        assertThat(page.copied("A-05")).isEmpty();
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheFiles() throws Exception {
        anAssessment();
        page("");
        long few = statements();
        for (int each = 0; each < 12; each++) {
            String file = journey.upload();
            save(Map.of("tray", trayWith(file), "proves." + file, "A-01\nA-02"));
        }

        assertThat(statements()).isLessThanOrEqualTo(few + 1).isLessThan(75);
    }

    private long statements() throws Exception {
        try (StatementCounter counter = new StatementCounter()) {
            page("");
            return counter.statements().size();
        }
    }

    private String trayWith(String file) throws Exception {
        List<String> ids = page("").trayIds();
        return String.join("\n", ids) + "\n" + file;
    }

    private void anAssessment() {
        journey = journeys.aDossier().upTo("self_assess");
        task = journey.task("self_assess").getId();
        police = user(journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));
    }

    private String allKeys() throws Exception {
        return String.join("\n", page("").criteria());
    }

    private List<String> proofsBy(String file) {
        return evidence.everOf(journey.number()).stream()
                .filter(one -> one.file() != null && one.file().id().toString().equals(file))
                .map(one -> one.state() + " " + new TreeSet<>(one.criteria()))
                .toList();
    }

    private AssessmentHtml page(String query) throws Exception {
        return new AssessmentHtml(web.perform(get("/tasks/" + task + query).with(police))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions save(Map<String, String> fields) throws Exception {
        return send("/save", fields).andExpect(status().is3xxRedirection());
    }

    private ResultActions draft(Map<String, String> fields) throws Exception {
        return send("/draft", fields).andExpect(status().isOk());
    }

    private ResultActions complete(Map<String, String> fields) throws Exception {
        return send("", fields);
    }

    private ResultActions send(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/tasks/" + task + path);
        fields.forEach(request::param);
        return web.perform(request.with(police).with(csrf()));
    }

    private static MockMultipartFile pdf(String field, String name) {
        return new MockMultipartFile(field, name, "application/pdf", PDF);
    }
}
