package vn.kieumau.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX file within limits: a file made to exhaust the server is refused before it is read. */
public final class SheetReader {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_COLUMNS = 200;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private SheetReader() {}

    /**
     * The rows that hold a text, in their order.
     *
     * @param mostRows largest number of rows to accept
     * @throws RuleViolation for a file that is no XLSX, too large, or with more rows or columns than accepted
     */
    public static List<SheetRow> read(InputStream file, int mostRows) {
        try {
            byte[] content = file.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES || unpacked(content) > MOST_UNPACKED) {
                throw new RuleViolation("kernel.sheet.too_large", MOST_BYTES / 1024 / 1024);
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                List<SheetRow> read = new ArrayList<>();
                rows.map(SheetReader::row).filter(SheetReader::holdsText).forEach(row -> {
                    if (read.size() == mostRows) {
                        throw new RuleViolation("kernel.sheet.too_many_rows", mostRows);
                    }
                    read.add(row);
                });
                return read;
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException unreadable) {
            throw new RuleViolation("kernel.sheet.unreadable");
        }
    }

    /** What the archive unpacks to, counted only as far as it matters: the sizes that it declares may be lies. */
    private static long unpacked(byte[] content) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0 && size <= MOST_UNPACKED; read = part.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    private static SheetRow row(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new RuleViolation("kernel.sheet.too_many_columns", MOST_COLUMNS);
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(SheetReader::text).orElse(""));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER && format != null && format.contains("y")) {
            return VietnamTime.show(cell.asDate().toLocalDate());
        }
        return SheetText.plain(VietnameseText.clean(cell.getText()));
    }

    private static boolean holdsText(SheetRow row) {
        return row.cells().stream().anyMatch(text -> !text.isEmpty());
    }
}
