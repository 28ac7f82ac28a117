package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    @Test
    void readsTextsNumbersAndDaysOfTheRowsThatHoldSomething() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, " Tiêu chí ");
            sheet.value(2, 1, 16);
            sheet.value(2, 2, LocalDate.of(2023, 4, 21));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
        });

        List<SheetRow> rows = SheetReader.read(new ByteArrayInputStream(file), 10);

        assertThat(rows)
                .containsExactly(
                        new SheetRow(1, List.of("Tiêu chí")), new SheetRow(3, List.of("", "16", "21/04/2023")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "@ten", "'trích", "thường", "'"})
    void readsBackWhatWasWrittenAsAnInertText(String text) throws IOException {
        byte[] file = workbook(sheet -> sheet.inlineString(0, 0, SheetText.inert(text)));

        assertThat(SheetReader.read(new ByteArrayInputStream(file), 10).get(0).cell(0))
                .isEqualTo(text);
    }

    @Test
    void refusesMoreRowsThanAccepted() throws IOException {
        byte[] file = workbook(sheet -> {
            for (int row = 0; row < 11; row++) {
                sheet.value(row, 0, "x");
            }
        });

        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(file), 10))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("10 dòng");
    }

    @Test
    void refusesMoreColumnsThanAnyTemplateHas() throws IOException {
        byte[] file = workbook(sheet -> sheet.value(0, 16_000, "x"));

        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(file), 10))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("200 cột");
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMore() throws IOException {
        byte[] file = archive("xl/sharedStrings.xml", new byte[101 * 1024 * 1024]);

        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(file), 10))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("quá lớn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không phải Excel", "PK\u0003\u0004"})
    void refusesWhatIsNoWorkbook(String content) {
        byte[] file = content.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(file), 10))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Không đọc được");
    }

    @Test
    void refusesAWorkbookWithAnExternalEntity() throws IOException {
        byte[] file = archive(
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><workbook>&x;</workbook>"
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(file), 10))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Không đọc được");
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Bảng"));
        }
        return out.toByteArray();
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
