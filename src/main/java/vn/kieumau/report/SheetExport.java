package vn.kieumau.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.data.domain.Page;
import vn.kieumau.kernel.SheetText;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/**
 * A list as an XLSX sheet: its columns are data, its rows are written while the list is read. A list that is too long
 * ends with a sentence that says so.
 *
 * @param <R> what a row is made of
 */
final class SheetExport<R> {

    static final int MOST_ROWS = 20_000;

    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final Locale locale;
    private final String title;
    private final int most;
    private final List<String> above = new ArrayList<>();
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param title key of the name of the sheet */
    SheetExport(Locale locale, String title) {
        this(locale, title, MOST_ROWS);
    }

    SheetExport(Locale locale, String title, int most) {
        this.locale = locale;
        this.title = title;
        this.most = most;
    }

    /** A line over the headings, such as what the sheet is about. */
    SheetExport<R> above(String line) {
        above.add(line);
        return this;
    }

    /**
     * @param heading key of the heading
     * @param width in letters, at most 255
     * @param cell a number, a day, a moment or anything that is a text; null for an empty cell
     */
    SheetExport<R> column(String heading, int width, Function<R, ?> cell) {
        return columnNamed(Texts.in(locale, heading), width, cell);
    }

    SheetExport<R> columnNamed(String heading, int width, Function<R, ?> cell) {
        columns.add(new Column<>(heading, width, cell));
        return this;
    }

    /** The rows of all pages of a list, each page read when its first row is written. */
    static <R> Iterator<R> pages(IntFunction<Page<R>> page) {
        return Stream.iterate(
                        page.apply(0),
                        one -> one != null,
                        one -> one.hasNext() ? page.apply(one.getNumber() + 1) : null)
                .flatMap(Page::stream)
                .iterator();
    }

    void write(Iterator<? extends R> rows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kieu Mau", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(Texts.in(locale, title));
            int row = head(sheet);
            int first = row;
            for (; rows.hasNext() && row - first < most; row++) {
                write(sheet, row, rows.next());
                if (row % ROWS_BETWEEN_FLUSHES == 0) {
                    sheet.flush();
                }
            }
            if (rows.hasNext()) {
                sheet.inlineString(row, 0, Texts.in(locale, "report.sheet.cut", most));
            }
        }
    }

    private int head(Worksheet sheet) {
        int row = 0;
        for (String line : above) {
            sheet.inlineString(row++, 0, SheetText.inert(line));
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(row, column, SheetText.inert(columns.get(column).heading()));
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, row + 1);
        return row + 1;
    }

    private void write(Worksheet sheet, int row, R from) {
        for (int column = 0; column < columns.size(); column++) {
            Object cell = columns.get(column).cell().apply(from);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                // inline texts: the table of shared ones would grow with the sheet
                sheet.inlineString(row, column, SheetText.inert(text(cell)));
            }
        }
    }

    private static String text(Object cell) {
        if (cell instanceof LocalDate day) {
            return VietnamTime.show(day);
        }
        if (cell instanceof Instant moment) {
            return VietnamTime.show(moment);
        }
        return cell == null ? "" : cell.toString();
    }

    private record Column<R>(String heading, int width, Function<R, ?> cell) {}
}
