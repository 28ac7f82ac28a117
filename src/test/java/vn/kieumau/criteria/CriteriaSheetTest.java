package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.criteria.CriteriaSheet.SheetCell;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.SheetReader;
import vn.kieumau.kernel.SheetRow;

/** The workbook of a criteria set: what is written is read back unchanged, and each wrong cell is named. */
class CriteriaSheetTest {

    private static final String SHIPPED = "/criteria/";

    private final CriteriaSetReader reader = new CriteriaSetReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model-ward-police-2021.json",
                "model-ward-police-2024.json",
                "typical-commune-2026.json",
                "typical-ward.json"
            })
    void aSetComesBackUnchangedFromItsWorkbookAndItsJson(String name) throws IOException {
        CriteriaSetFile file = shipped(name);

        CriteriaSheet sheet = CriteriaSheet.read(new ByteArrayInputStream(workbook(file)));

        assertThat(sheet.problems()).isEmpty();
        assertThat(reader.read(sheet.tree(), List.of()).content()).isEqualTo(file.content());
        assertThat(reader.read(CriteriaJson.stream(CriteriaSetJson.write(file))).content())
                .isEqualTo(file.content());
    }

    @Test
    void everyKindOfMeasureSurvivesTheWorkbook() throws IOException {
        Stream<String> used = Stream.of(
                        "typical-ward.json", "model-ward-police-2021.json", "model-ward-police-2024.json")
                .flatMap(name -> shipped(name).criteria().stream())
                .map(criterion ->
                        CriteriaSetJson.measure(criterion.measure()).get("type").asText())
                .distinct();

        assertThat(used).containsAll(SheetWords.measures());
    }

    @Test
    void aTextThatASpreadsheetWouldTakeForAFormulaComesBackAsItWas() throws IOException {
        CriteriaSetFile file = reader.read(CriteriaJson.aSet().with("title", "=1+1").with("note", "-không").stream());

        CriteriaSheet sheet = CriteriaSheet.read(new ByteArrayInputStream(workbook(file)));

        assertThat(reader.read(sheet.tree(), List.of()).content()).isEqualTo(file.content());
    }

    /** Rows of the workbook of {@link CriteriaJson#aSet()}: 1 heading, 2–17 parts, 19 the group, 22 and 23 the criteria. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5  | C | hai       | “hai” không phải là số nguyên
            9  | C | 31/02/2023 | 31/02/2023
            11 | C | 7         | khai 7 tiêu chí nhưng có 2
            6  | C |           | Thiếu mục “title”
            14 | C | có lẽ     | “có lẽ” chưa đúng
            3  | B | Màu sắc   | Mục “Màu sắc”
            19 | B | two       | Nhóm “two” không có tiêu chí
            22 | A | Dòng lạ   | Không rõ dòng này ghi gì
            23 | B | T-01      | Khóa T-01 dùng cho hai
            23 | C | 1         | Số thứ tự 1 dùng cho hai
            23 | C | hai       | số thứ tự “hai” chưa đúng
            23 | D | nine      | nhóm “nine” chưa được khai
            23 | E |           | thiếu mục “title”
            23 | G | Phép màu  | không có cách đo “Phép màu”
            23 | G |           | thiếu mục “measure”
            23 | H | bảy mươi  | “bảy mươi” không phải là số nguyên
            23 | H |           | “percent”
            23 | L | Tin đồn   | loại minh chứng “Tin đồn”
            23 | M | chắc thế  | “chắc thế” chưa đúng
            23 | N | Gánh xiếc | bộ phận kiểm tra “Gánh xiếc”
            23 | O |           | thiếu mục “illustrative”
            """)
    void eachWrongCellIsNamedByItsRowAndColumn(int row, String column, String text, String words) throws IOException {
        CriteriaSheet sheet = CriteriaSheet.read(
                new ByteArrayInputStream(changed(row, column.charAt(0) - 'A', text == null ? "" : text)));

        var refused = catchThrowableOfType(CriteriaSetRefused.class, () -> reader.read(sheet.tree(), sheet.problems()));

        assertThat(refused).isNotNull();
        RuleViolation problem = refused.violations().stream()
                .filter(one -> one.getMessage().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(refused.problems()));
        assertThat(sheet.cell(problem.field())).isEqualTo(new SheetCell(row, column));
    }

    @Test
    void aMeasureThatCannotBeIsNamedInItsRow() throws IOException {
        CriteriaSheet sheet = CriteriaSheet.read(new ByteArrayInputStream(changed(23, 7, "170")));

        var refused = catchThrowableOfType(CriteriaSetRefused.class, () -> reader.read(sheet.tree(), sheet.problems()));

        assertThat(refused.problems()).singleElement().asString().contains("tỷ lệ 170 không nằm");
        assertThat(sheet.cell(refused.violations().get(0).field())).isEqualTo(new SheetCell(23, "G"));
    }

    @Test
    void allWrongCellsAreNamedAtOnce() throws IOException {
        List<List<String>> rows = rows(workbook(reader.read(CriteriaJson.aSet().stream())));
        put(rows, 5, 2, "hai");
        put(rows, 11, 2, "5");
        put(rows, 22, 13, "Gánh xiếc");
        put(rows, 23, 2, "một");

        CriteriaSheet sheet = CriteriaSheet.read(new ByteArrayInputStream(workbook(rows)));
        var refused = catchThrowableOfType(CriteriaSetRefused.class, () -> reader.read(sheet.tree(), sheet.problems()));

        assertThat(refused.violations())
                .extracting(problem -> sheet.cell(problem.field()).row())
                .containsExactlyInAnyOrder(5, 11, 22, 23);
    }

    @Test
    void whatAProvinceAddsNamesBothTheSetAndTheProvince() throws IOException {
        CriteriaSheet sheet = CriteriaSheet.read(new ByteArrayInputStream(changed(16, 2, "A-2023")));

        var refused = catchThrowableOfType(CriteriaSetRefused.class, () -> reader.read(sheet.tree(), sheet.problems()));

        assertThat(refused.problems()).anyMatch(problem -> problem.contains("cần cả mã bộ được bổ sung và mã tỉnh"));
        assertThat(refused.violations())
                .extracting(problem -> sheet.cell(problem.field()))
                .contains(new SheetCell(17, "C"));
    }

    @Test
    void gapsInTheNumberingAndPartsOfACriterionAreAllowed() {
        CriteriaJson set = CriteriaJson.aSet();
        set.criterion(0).put("label", "7");
        set.criterion(1).put("label", "2b");

        assertThat(reader.read(set.stream()).criteria())
                .extracting(CriterionFile::label)
                .containsExactly("7", "2b");
    }

    @Test
    void theTemplateIsAWorkbookWhoseRemarksAreNotImported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CriteriaWorkbook.template(out);

        CriteriaSheet sheet = CriteriaSheet.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.tree().path("criteria")).hasSize(1);
        assertThat(rows(out.toByteArray()))
                .anySatisfy(row -> assertThat(row.get(0)).contains("Tỷ lệ tối thiểu"));
    }

    private CriteriaSetFile shipped(String name) {
        try (InputStream json = CriteriaSheetTest.class.getResourceAsStream(SHIPPED + name)) {
            return reader.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] changed(int row, int column, String text) throws IOException {
        List<List<String>> rows = rows(workbook(reader.read(CriteriaJson.aSet().stream())));
        put(rows, row, column, text);
        return workbook(rows);
    }

    private static void put(List<List<String>> rows, int row, int column, String text) {
        List<String> cells = rows.get(row - 1);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private static byte[] workbook(CriteriaSetFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CriteriaWorkbook.write(file, out);
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] workbook) {
        List<List<String>> rows = new ArrayList<>();
        for (SheetRow row : SheetReader.read(new ByteArrayInputStream(workbook), 5_000)) {
            while (rows.size() < row.number() - 1) {
                rows.add(new ArrayList<>());
            }
            rows.add(new ArrayList<>(row.cells()));
        }
        return rows;
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("test");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.inlineString(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
