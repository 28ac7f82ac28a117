package vn.kieumau.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.SheetText;
import vn.kieumau.kernel.Texts;

/** The trail as a sheet, written while it is read. */
@Component
class TrailWorkbook {

    static final int MOST_ROWS = 100_000;

    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final List<String> COLUMNS = List.of(
            "position",
            "time",
            "username",
            "posts",
            "on_behalf_of",
            "action",
            "kind",
            "object",
            "dossier",
            "unit",
            "changes",
            "address",
            "request",
            "hash");

    private final TrailSearch trail;

    TrailWorkbook(TrailSearch trail) {
        this.trail = trail;
    }

    void write(TrailFilter filter, List<String> scope, Locale locale, OutputStream out) throws IOException {
        TrailWords words = new TrailWords(locale, Map.of());
        try (Workbook workbook = new Workbook(out, "Kieu Mau", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(Texts.in(locale, "audit.sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, Texts.in(locale, "audit.column." + COLUMNS.get(column)));
            }
            sheet.freezePane(0, 1);
            int[] row = {0};
            trail.stream(filter, scope, MOST_ROWS, entry -> {
                write(sheet, ++row[0], words.line(entry));
                flushNowAndThen(sheet, row[0]);
            });
        }
    }

    private static void write(Worksheet sheet, int row, TrailLine line) {
        sheet.value(row, 0, line.position());
        List<String> texts = List.of(
                line.exactly(),
                line.username(),
                String.join("; ", line.posts()),
                line.onBehalfOf(),
                line.what(),
                line.kind(),
                line.object(),
                line.dossier(),
                line.unit(),
                line.changes().stream().map(TrailLine.Change::inOneLine).collect(Collectors.joining("; ")),
                line.address(),
                line.requestId(),
                line.hash());
        for (int each = 0; each < texts.size(); each++) {
            // inline texts: the table of shared ones would grow with the sheet
            sheet.inlineString(row, each + 1, SheetText.inert(texts.get(each)));
        }
    }

    private static void flushNowAndThen(Worksheet sheet, int row) {
        if (row % ROWS_BETWEEN_FLUSHES == 0) {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
