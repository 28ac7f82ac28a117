package vn.kieumau.unit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** The lines of a CSV file as people save it: comma or semicolon, with or without a byte order mark, any Unicode form. */
record CsvTable(List<String> header, List<Line> lines) {

    private static final int LONGEST_FILE = 10_000_000;

    /** @param cells as read; {@link #cellsBy} names them */
    record Line(int number, List<String> cells) {

        /** The cells by column, cleaned; refused when their number differs or a cell holds unreadable characters. */
        Map<String, String> cellsBy(List<String> columns) {
            if (cells.size() != columns.size()) {
                throw new RuleViolation("unit.csv_columns", cells.size(), columns.size(), String.join(",", columns));
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = VietnameseText.clean(cells.get(i));
                if (cell.chars().anyMatch(c -> c == '\uFFFD' || Character.isISOControl(c))) {
                    throw new RuleViolation("unit.csv_unreadable", columns.get(i));
                }
                named.put(columns.get(i), cell);
            }
            return named;
        }
    }

    static CsvTable read(Reader csv) {
        String text = textOf(csv);
        int end = text.indexOf('\n');
        boolean semicolon = (end < 0 ? text : text.substring(0, end)).indexOf(';') >= 0;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(semicolon ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                // An export from a spreadsheet ends with lines of empty cells
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line((int) parser.getCurrentLineNumber(), cells.toList()));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw brokenAt(lines, e);
        }
        return lines.isEmpty()
                ? new CsvTable(List.of(), lines)
                : new CsvTable(columnsOf(lines.get(0)), lines.subList(1, lines.size()));
    }

    private static RuleViolation brokenAt(List<Line> read, Exception e) {
        boolean syntax = e instanceof CSVException || e.getCause() instanceof CSVException;
        if (!syntax) {
            throw new UncheckedIOException(new IOException(e));
        }
        return new RuleViolation(
                "unit.csv_quotes",
                read.isEmpty() ? 1 : read.get(read.size() - 1).number() + 1);
    }

    private static List<String> columnsOf(Line header) {
        return header.cells().stream()
                .map(cell -> VietnameseText.clean(cell).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String textOf(Reader csv) {
        try {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int n = csv.read(buffer); n >= 0; n = csv.read(buffer)) {
                text.append(buffer, 0, n);
                if (text.length() > LONGEST_FILE) {
                    throw new RuleViolation("unit.csv_too_long", LONGEST_FILE / 1_000_000);
                }
            }
            boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
            return marked ? text.substring(1) : text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
