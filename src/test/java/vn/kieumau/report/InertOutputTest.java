package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.assessment.CommentService;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.difficulty.NewDifficulty;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.SheetReader;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;

/**
 * What people type stays text in the sheets, in the report on paper and on the pages: the sixty hostile texts and those
 * that a spreadsheet takes for formulas stand in the notes, remarks, difficulties, visits and file names of one dossier.
 */
@KieuMauTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InertOutputTest {

    private static final String WARD = "96001";
    private static final String OTHER_WARD = "96002";
    private static final String WARD_NAME = "\"><svg id=xss onload=alert(1)>";
    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://xss.invalid/\",\"bấm\")",
            "=cmd|' /C calc'!A0",
            "+1+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private UnitService units;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private DifficultyService difficulties;

    @Autowired
    private CommentService comments;

    @Autowired
    private FileService files;

    @Autowired
    private EvidenceService evidence;

    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> fileNames = new ArrayList<>();
    private final List<Long> difficultyIds = new ArrayList<>();
    private final List<String> visits = new ArrayList<>();
    private final Map<byte[], List<String>> papers = new LinkedHashMap<>();
    private final Set<String> verdictCells = new TreeSet<>();

    private Downloads downloads;
    private HttpServer outside;
    private List<String> payloads;
    private List<String> first;
    private List<String> second;
    private Journey journey;
    private SignedInOfficer ward;

    @BeforeAll
    void aDossierFullOfHostileTexts() throws Exception {
        downloads = new Downloads(mvc, accounts);
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        payloads = payloads();
        units.importCsv(
                new StringReader("code,name,kind,parent,valid_from,valid_to\n" + line(WARD) + line(OTHER_WARD)), false);
        journey = journeys.open(WARD, "A", 2023, LocalDate.of(2023, 2, 15));
        ward = journeys.officer(Role.WARD_POLICE, WARD);
        List<String> keys = criteria.require(journey.dossier().criteriaSetId()).criteria().stream()
                .map(CriterionView::key)
                .toList();
        first = payloads.subList(0, keys.size());
        second = payloads.subList(payloads.size() - keys.size(), payloads.size());
        planVisits();
        for (String payload : payloads) {
            comments.write(journey.dossier(), keys.get(0), payload, ward);
            difficultyIds.add(raise(payload));
            fileNames.add(attach(payload, keys.get(0)));
        }
        submitTwice(keys);
    }

    private static String line(String code) {
        return code + ",\"" + WARD_NAME.replace("\"", "\"\"") + "\",phường,413,01/01/2021,30/11/2024\n";
    }

    @AfterAll
    void stopListening() {
        outside.stop(0);
    }

    @Test
    void theTextsAreTheSixtyAndThoseThatLookLikeFormulas() {
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(67).doesNotHaveDuplicates();
        assertThat(Stream.concat(first.stream(), second.stream())).containsAll(payloads);
    }

    @Test
    void cellsHoldTheTextsAndNoneIsAFormula() throws IOException {
        String dossier = "/dossiers/" + journey.number();

        assertThat(verdictCells).containsAll(payloads);
        assertThat(cells(dossier + "/comments/export")).containsAll(payloads);
        assertThat(cells(dossier + "/evidence/export")).containsAll(fileNames);
        assertThat(cells("/difficulties/export?q=" + journey.number()))
                .containsAll(payloads)
                .contains("phường " + WARD_NAME);
        assertThat(cells("/dossiers/export?unit=" + WARD)).contains("phường " + WARD_NAME);
    }

    @Test
    void paperHoldsTheTextsAndNothingThatActs() throws IOException {
        assertThat(papers).hasSize(2);
        for (Map.Entry<byte[], List<String>> paper : papers.entrySet()) {
            byte[] pdf = paper.getKey();
            String raw = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(raw)
                    .doesNotContain("/JavaScript", "/JS ", "/JS(", "/URI", "/Launch", "/SubmitForm", "/EmbeddedFile");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
                assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
                for (PDPage page : document.getPages()) {
                    assertThat(page.getAnnotations()).isEmpty();
                }
                String text = packed(new PDFTextStripper().getText(document));
                assertThat(paper.getValue())
                        .allSatisfy(payload -> assertThat(text).contains(packed(payload)));
            }
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void pagesShowTheTextsEscaped() {
        String dossier = "/dossiers/" + journey.number();
        StringBuilder remarks = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (int page = 0; page * 20 < payloads.size(); page++) {
            remarks.append(page(dossier + "/comments?page=" + page));
            list.append(page("/difficulties?q=" + journey.number() + "&page=" + page));
        }

        mustShow(remarks.toString(), payloads);
        mustShow(list.toString(), payloads);
        mustShow(page(dossier + "/versions/1"), first);
        mustShow(page(dossier + "/versions/2"), second);
        mustShow(page(dossier + "/versions/1/compare/2"), payloads);
        for (int each = 0; each < payloads.size(); each++) {
            List<String> one = payloads.subList(each, each + 1);
            mustShow(page("/difficulties/" + difficultyIds.get(each)), one);
            mustShow(page(visits.get(each) + "/print"), one);
            mustShow(page("/recognitions?unit=" + UriUtils.encode(one.get(0), StandardCharsets.UTF_8)), one);
        }
    }

    @Test
    void theRegisterShowsANameEscapedAndExportsItAsText() throws IOException {
        Journey other = journeys.open(OTHER_WARD, "A", 2023, LocalDate.of(2023, 2, 15))
                .upToTheDecision()
                .complete("decide_recognition")
                .complete("publish_recognition");

        String page = page("/recognitions?unit=" + OTHER_WARD);

        assertThat(page)
                .contains(other.number(), HtmlUtils.htmlEscape(WARD_NAME, "UTF-8"))
                .doesNotContain("<svg id=");
        assertThat(cells("/recognitions/export?unit=" + OTHER_WARD)).contains("phường " + WARD_NAME);
    }

    private static void mustShow(String page, List<String> texts) {
        assertThat(texts).allSatisfy(text -> {
            assertThat(page.contains(HtmlUtils.htmlEscape(text, "UTF-8")))
                    .as("shows " + text)
                    .isTrue();
            assertThat(page.contains(text) && !harmless(text))
                    .as("is markup: " + text)
                    .isFalse();
        });
    }

    /** A text of entities: as it stands it is what another text looks like when it is escaped. */
    private static boolean harmless(String text) {
        return text.chars().noneMatch(letter -> "<>\"'".indexOf(letter) >= 0);
    }

    private List<String> payloads() throws IOException {
        String sixty = new ClassPathResource("xss-payloads.txt").getContentAsString(StandardCharsets.UTF_8);
        String here = "http://localhost:" + outside.getAddress().getPort();
        return Stream.of(
                        sixty.lines(),
                        FORMULAS.stream(),
                        Stream.of(
                                "<img src=\"" + here + "/picture.png\"/>",
                                "<link rel=\"stylesheet\" href=\"" + here + "/style.css\"/>"))
                .flatMap(texts -> texts)
                .toList();
    }

    private void planVisits() throws Exception {
        SignedInOfficer district = journeys.officer(Role.DISTRICT_POLICE, "413");
        for (String payload : payloads) {
            MockHttpServletResponse planned = mvc.perform(post("/dossiers/" + journey.number() + "/visits")
                            .param("heldOn", "26/04/2023")
                            .param("beginsAt", "08:00")
                            .param("place", "Trụ sở UBND phường")
                            .param("purpose", payload)
                            .param("hosts", "Bí thư Đảng ủy phường")
                            .param("visitors", "Trưởng Công an thị xã")
                            .with(user(district))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(planned.getStatus()).as(payload).isEqualTo(302);
            visits.add(planned.getRedirectedUrl());
        }
    }

    private long raise(String payload) {
        return difficulties.raise(
                journey.number(), new NewDifficulty(null, payload, payload, UnitLevel.WARD, null, List.of()), ward);
    }

    /** Answers the name under which the file is kept. */
    private String attach(String payload, String criterion) {
        byte[] pdf = SmallFiles.pdf();
        FileView file =
                files.receive(journey.number(), payload + ".pdf", pdf.length, new ByteArrayInputStream(pdf), "test");
        evidence.attachFile(journey.number(), file.id().toString(), Set.of(criterion), "test");
        return file.name();
    }

    /** The ward writes the first texts, then the last ones; what leaves the system is taken each time. */
    private void submitTwice(List<String> keys) throws IOException {
        journey.upToTheCommitments()
                .completeAll("sign_commitment")
                .complete("close_commitments")
                .complete("report_progress")
                .complete("self_assess", notes(keys, first));
        take(first);
        journey.complete("review_meeting")
                .complete("submit_dossier")
                .giveBack("receive_dossier", "returned")
                .complete("self_assess", notes(keys, second));
        take(second);
        journey.complete("review_meeting").complete("submit_dossier", Map.of("number", "61/TTr-UBND"));
    }

    private void take(List<String> texts) throws IOException {
        papers.put(file("/dossiers/" + journey.number() + "/report.pdf?stage=ward"), texts);
        verdictCells.addAll(cells("/dossiers/" + journey.number() + "/verdicts/export"));
    }

    private static Map<String, Object> notes(List<String> keys, List<String> texts) {
        Map<String, Object> fields = new HashMap<>();
        for (int each = 0; each < keys.size(); each++) {
            fields.put("verdict." + keys.get(each), "met");
            fields.put("note." + keys.get(each), texts.get(each));
        }
        return fields;
    }

    /** All cells of a sheet whose file has neither a formula nor a link. */
    private Set<String> cells(String address) throws IOException {
        byte[] sheet = file(address);
        try (ZipFile zip = ZipFile.builder().setByteArray(sheet).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml)
                        .as(part.getName())
                        .doesNotContainPattern("<f[ >/]")
                        .doesNotContain("<hyperlink");
                assertThat(part.getName()).doesNotContain("vba", "externalLink");
            }
        }
        Set<String> cells = new TreeSet<>();
        SheetReader.read(new ByteArrayInputStream(sheet), 30_000).forEach(row -> cells.addAll(row.cells()));
        return cells;
    }

    private byte[] file(String address) {
        MockHttpServletResponse answer = downloads.answer("administrator", address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String page(String address) {
        return new String(file(address), StandardCharsets.UTF_8);
    }

    /** Composed and without the breaks that a column brings. */
    private static String packed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", "");
    }
}
