package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import vn.kieumau.kernel.SheetReader;
import vn.kieumau.kernel.SheetRow;
import vn.kieumau.kernel.Texts;

class SheetExportTest {

    @Test
    void daysAreTextsAndNumbersAreNumbers() throws IOException {
        byte[] sheet = written(
                sheet(10)
                        .column("report.column.since", 14, day -> LocalDate.of(2023, 4, 21))
                        .column("report.column.label", 8, day -> 34),
                List.of("phường Nghi Hương"));

        assertThat(rows(sheet))
                .containsExactly(List.of("Đơn vị", "Từ ngày", "Số"), List.of("phường Nghi Hương", "21/04/2023", "34"));
        assertThat(part(sheet, "xl/worksheets/sheet1.xml")).contains("21/04/2023", "<v>34</v>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1"})
    void whatASpreadsheetWouldTakeForAFormulaIsAText(String hostile) throws IOException {
        String xml = part(written(sheet(10).above(hostile), List.of(hostile)), "xl/worksheets/sheet1.xml");

        assertThat(xml).doesNotContain("<f>", "<t>" + hostile, "preserve\">" + hostile);
        assertThat(xml.split("'|&apos;|&#39;|&#x27;")).hasSizeGreaterThan(2);
    }

    @Test
    void theHeadingsStayInSightBelowWhatStandsAboveThem() throws IOException {
        String xml = part(written(sheet(10).above("HS-2023-16726-A"), List.of("a")), "xl/worksheets/sheet1.xml");

        assertThat(xml).contains("frozen", "ySplit=\"2\"", "width=\"30");
    }

    @Test
    void aListThatIsTooLongIsCutAndSaysSo() throws IOException {
        List<List<String>> rows = rows(written(
                sheet(3),
                IntStream.range(0, 5).mapToObj(each -> "đơn vị " + each).toList()));

        assertThat(rows).hasSize(5);
        assertThat(rows.get(4).get(0)).contains("hơn 3 dòng", "thu hẹp bộ lọc");
        assertThat(rows(written(sheet(5), List.of("a", "b", "c", "d", "e")))).hasSize(6);
    }

    @Test
    void allPagesOfAListAreReadInTurn() {
        List<String> all = IntStream.range(0, 7).mapToObj(String::valueOf).toList();

        var rows = SheetExport.pages(page ->
                new PageImpl<>(all.subList(page * 3, Math.min(7, page * 3 + 3)), PageRequest.of(page, 3), all.size()));

        assertThat(rows).toIterable().containsExactlyElementsOf(all);
    }

    @Test
    void aSheetSpeaksEnglish() throws IOException {
        SheetExport<String> sheet =
                new SheetExport<String>(Locale.ENGLISH, "report.sheet.units").column("report.column.code", 9, a -> a);

        assertThat(rows(written(sheet, List.of("40")))).containsExactly(List.of("Code"), List.of("40"));
    }

    private static SheetExport<String> sheet(int most) {
        return new SheetExport<String>(Texts.VIETNAMESE, "report.sheet.units", most)
                .column("dossier.page.unit", 30, name -> name);
    }

    private static byte[] written(SheetExport<String> sheet, List<String> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(rows.iterator(), out);
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] sheet) {
        return SheetReader.read(new ByteArrayInputStream(sheet), 1000).stream()
                .map(SheetRow::cells)
                .toList();
    }

    private static String part(byte[] sheet, String name) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(sheet).get()) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
