package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class DossierReportTest {

    private static final String NOTE = "Kiểm tra lại thấy thiếu sổ theo dõi quý IV.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcTemplate database;

    private Downloads downloads;

    @BeforeEach
    void signIn() {
        downloads = new Downloads(mvc, accounts);
    }

    @Test
    void theReportOfALevelCanBeReadBackFromThePdf() throws IOException {
        Journey journey = judgedOtherwiseByTheDistrict();

        String text = text(paper("/dossiers/" + journey.number() + "/report.pdf?stage=district"));

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains(journey.number(), "thị xã Cửa Lò", "tỉnh Nghệ An")
                .contains("năm 2023", "Căn cứ", "01/01/2023 – 31/12/2023", "MINH HỌA")
                .contains("Kết quả từng tiêu chí", "Chưa đạt", "khác cấp dưới: Đạt")
                .contains("Những chỗ khác với kết quả “Phường, xã tự đánh giá”", NOTE)
                .contains("làm tròn đến hai chữ số thập phân", "Dòng cuối của nhật ký");
        assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void theScorePrintsWithFractionAndPercent() throws IOException {
        Journey journey = journeys.aDossier().upToTheSubmission();

        String text = text(paper("/dossiers/" + journey.number() + "/report.pdf?stage=ward"));

        assertThat(text).contains("34/34 (100 %) tiêu chí áp dụng đạt", "Báo cáo tự đánh giá".toUpperCase());
    }

    @Test
    void lettersAreInTheFileAndPagesAreNumberedFromTheSecond() throws IOException {
        Journey journey = journeys.aDossier().upToTheSubmission();

        try (PDDocument pdf = Loader.loadPDF(paper("/dossiers/" + journey.number() + "/report.pdf"))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(pdf, 1).strip()).doesNotStartWith("1");
            assertThat(text(pdf, 2).strip()).startsWith("2");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Tinos");
                }
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            }
        }
    }

    @Test
    void longNamesStayWithinThePage() throws IOException {
        Journey journey = journeys.aDossier().upTo("self_assess");
        String note = "x".repeat(400) + " <b>&amp; \u0001 " + "Rất dài ".repeat(50);
        journey.complete("self_assess", Map.of("restVerdict", "met", "restNote", note));

        byte[] pdf = paper("/dossiers/" + journey.number() + "/report.pdf?stage=ward");

        assertThat(text(pdf).replaceAll("\\s", "")).contains("x".repeat(400) + "<b>&amp;");
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("long.pdf"), pdf);
    }

    @Test
    void beforeAnyVerdictEverythingIsNotJudged() throws IOException {
        String number = journeys.aDossier().number();

        String text = text(paper("/dossiers/" + number + "/report.pdf"));

        assertThat(text).contains("Chưa chấm: 34 tiêu chí.").doesNotContain("0/34");
        assertThat(downloads
                        .answer("administrator", "/dossiers/" + number + "/report.pdf?stage=district")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theVerdictsOfAllStagesAreASheet() {
        Journey journey = judgedOtherwiseByTheDistrict();

        List<String> rows = downloads.sheet("administrator", "/dossiers/" + journey.number() + "/verdicts/export");

        assertThat(rows.get(0)).startsWith(journey.number());
        assertThat(rows.get(2)).contains("MINH HỌA");
        assertThat(rows.get(3))
                .startsWith("Nhóm|Số|Tiêu chí|Yêu cầu|Rà soát ban đầu|")
                .contains("Phường, xã tự đánh giá", "Cấp huyện thẩm định");
        assertThat(rows).hasSize(38);
        assertThat(rows).anyMatch(row -> row.contains(NOTE));
    }

    @Test
    void aNeighbourSeesNothingAndWhoeverPrintsIsOnRecord() {
        String number = journeys.aDossier().number();

        assertThat(downloads
                        .answer("ward-police.nghi-huong", "/dossiers/" + number + "/report.pdf")
                        .getStatus())
                .isEqualTo(404);
        assertThat(downloads
                        .answer("ward-police.nghi-huong", "/dossiers/" + number + "/verdicts/export")
                        .getStatus())
                .isEqualTo(404);
        paper("/dossiers/" + number + "/report.pdf");
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_entry where action = 'report.exported' and dossier_number = ?",
                        Integer.class,
                        number))
                .isEqualTo(1);
    }

    private Journey judgedOtherwiseByTheDistrict() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        return journey.complete("appraise_group", Map.of("restVerdict", "not_met", "restNote", NOTE));
    }

    private byte[] paper(String address) {
        MockHttpServletResponse answer = downloads.answer("administrator", address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try {
            Files.write(
                    Files.createDirectories(Path.of("target/papers")).resolve("report.pdf"),
                    answer.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return answer.getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s*\\R", " ")
                    .replaceAll(" +", " ");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
