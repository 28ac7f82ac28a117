package vn.kieumau.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.RuleViolation;

class CsvTableTest {

    private static final List<String> COLUMNS = List.of("code", "name");

    @Test
    void aByteOrderMarkSemicolonsAndEmptyLinesAreTakenInStride() {
        CsvTable table = read("\uFEFFCode; Name\r\n\r\n40;Nghệ An\r\n;\r\n");

        assertThat(table.header()).isEqualTo(COLUMNS);
        assertThat(table.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.cellsBy(COLUMNS)).containsEntry("name", "Nghệ An");
        });
    }

    @Test
    void decomposedTextIsComposed() {
        CsvTable table = read("code,name\n40," + Normalizer.normalize("Nghệ An", Normalizer.Form.NFD));

        assertThat(table.lines().get(0).cellsBy(COLUMNS)).containsEntry("name", "Nghệ An");
    }

    @Test
    void aWrongNumberOfColumnsIsNamed() {
        CsvTable table = read("code,name\n40,Nghệ An,tỉnh");

        assertThatThrownBy(() -> table.lines().get(0).cellsBy(COLUMNS))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Dòng có 3 cột thay vì 2.");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        CsvTable table = read("code,name\n40,Ngh\uFFFD An");

        assertThatThrownBy(() -> table.lines().get(0).cellsBy(COLUMNS)).hasMessageContaining("UTF-8");
    }

    @Test
    void anOpenQuoteIsReportedWithItsLine() {
        assertThatThrownBy(() -> read("code,name\n40,Nghệ An\n44,\"Quảng Trị\n"))
                .hasMessageContaining("từ dòng 3");
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThat(read("").header()).isEmpty();
    }

    private static CsvTable read(String text) {
        return CsvTable.read(new StringReader(text));
    }
}
