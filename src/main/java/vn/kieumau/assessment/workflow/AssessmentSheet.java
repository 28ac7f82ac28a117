package vn.kieumau.assessment.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.MeasureInput;
import vn.kieumau.engine.StepContext;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.SheetReader;
import vn.kieumau.kernel.SheetRow;
import vn.kieumau.kernel.SheetText;
import vn.kieumau.kernel.Texts;

/**
 * The criteria of a step as a sheet to fill in offline. The first row, which is hidden, names the columns for the
 * machine, the second one for people; the figures of all measures have columns of their own.
 */
@Component
public class AssessmentSheet {

    private static final int MOST_ROWS = 1_000;
    private static final int HEAD_ROWS = 2;
    private static final String FIGURE = "values.";
    private static final List<String> FIRST = List.of("key", "label", "title", "requirement");
    private static final List<String> LAST = List.of("verdict", "note", "legalBasis", "approvedBy");
    private static final Set<String> WIDE = Set.of("title", "requirement", "note", "legalBasis");

    private final OfflineAssessment offline;

    AssessmentSheet(OfflineAssessment offline) {
        this.offline = offline;
    }

    /** Writes the sheet with what stands in the step's fields now. */
    public void write(StepContext context, Map<String, String> fields, Locale locale, OutputStream out)
            throws IOException {
        List<CriterionView> criteria = offline.criteria(context);
        List<String> columns = columns(criteria);
        try (Workbook workbook = new Workbook(out, "Kieu Mau", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(Texts.in(locale, "assessment.sheet.name"));
            for (int column = 0; column < columns.size(); column++) {
                sheet.inlineString(0, column, columns.get(column));
                sheet.inlineString(1, column, OfflineAssessment.columnLabel(columns.get(column), locale));
                sheet.style(1, column).bold().wrapText(true).set();
                sheet.width(column, WIDE.contains(columns.get(column)) ? 45 : 16);
            }
            sheet.hideRow(0);
            sheet.freezePane(FIRST.size() - 1, HEAD_ROWS);
            for (int row = 0; row < criteria.size(); row++) {
                write(sheet, HEAD_ROWS + row, columns, criteria.get(row), fields, locale);
            }
            offerVerdicts(workbook, sheet, columns.indexOf("verdict"), criteria.size(), locale);
        }
    }

    private static void write(
            Worksheet sheet,
            int row,
            List<String> columns,
            CriterionView criterion,
            Map<String, String> fields,
            Locale locale) {
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (name.startsWith(FIGURE) && !asks(criterion, name.substring(FIGURE.length()))) {
                sheet.style(row, column).fillColor("D9D9D9").set();
                continue;
            }
            sheet.inlineString(row, column, SheetText.inert(text(name, criterion, fields, locale)));
            sheet.style(row, column).wrapText(true).set();
        }
    }

    private static String text(String column, CriterionView criterion, Map<String, String> fields, Locale locale) {
        return switch (column) {
            case "key" -> criterion.key();
            case "label" -> criterion.label();
            case "title" ->
                criterion.illustrative()
                        ? criterion.title() + " (" + Texts.in(locale, "criteria.illustrative") + ")"
                        : criterion.title();
            case "requirement" -> criterion.measure().requirementIn(locale);
            case "verdict" -> {
                String verdict = fields.getOrDefault("verdict." + criterion.key(), "");
                yield verdict.isEmpty() ? "" : Texts.in(locale, "assessment.result." + verdict);
            }
            case "note", "legalBasis", "approvedBy" -> fields.getOrDefault(column + "." + criterion.key(), "");
            default -> fields.getOrDefault("value." + criterion.key() + "." + column.substring(FIGURE.length()), "");
        };
    }

    /** A list of the words to choose from, on a second sheet. */
    private static void offerVerdicts(Workbook workbook, Worksheet sheet, int column, int rows, Locale locale) {
        List<String> words = Arrays.stream(VerdictResult.values())
                .map(result -> Texts.in(locale, "assessment.result." + result.key()))
                .toList();
        Worksheet lists = workbook.newWorksheet(Texts.in(locale, "assessment.sheet.lists"));
        for (int row = 0; row < words.size(); row++) {
            lists.inlineString(row, 0, words.get(row));
        }
        sheet.range(HEAD_ROWS, column, HEAD_ROWS + rows - 1, column)
                .validateWithList(lists.range(0, 0, words.size() - 1, 0))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle(OfflineAssessment.columnLabel("verdict", locale))
                .error(Texts.in(locale, "assessment.sheet.choose"));
    }

    /**
     * Reads a sheet that was filled in.
     *
     * @throws RuleViolation for a file that is no such sheet
     */
    public List<AssessmentEntry> read(InputStream file) {
        List<SheetRow> rows = SheetReader.read(file, MOST_ROWS);
        if (rows.isEmpty() || !rows.get(0).cells().containsAll(List.of("key", "verdict"))) {
            throw new RuleViolation("assessment.sheet.other_file").at("file");
        }
        List<String> columns = rows.get(0).cells();
        List<AssessmentEntry> entries = new ArrayList<>();
        rows.stream().skip(HEAD_ROWS).forEach(row -> entries.add(entry(row, columns)));
        return entries;
    }

    private static AssessmentEntry entry(SheetRow row, List<String> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).startsWith(FIGURE)) {
                values.put(columns.get(column).substring(FIGURE.length()), row.cell(column));
            }
        }
        return new AssessmentEntry(
                row.number(),
                cell(row, columns, "key"),
                cell(row, columns, "verdict"),
                values,
                cell(row, columns, "note"),
                cell(row, columns, "legalBasis"),
                cell(row, columns, "approvedBy"));
    }

    /** Null for a column that somebody took out: what stands there stays. */
    private static String cell(SheetRow row, List<String> columns, String name) {
        int column = columns.indexOf(name);
        return column < 0 ? null : row.cell(column);
    }

    private static List<String> columns(List<CriterionView> criteria) {
        Set<String> figures = new LinkedHashSet<>();
        criteria.forEach(
                criterion -> criterion.measure().inputs().forEach(input -> figures.add(FIGURE + input.name())));
        List<String> columns = new ArrayList<>(FIRST);
        columns.addAll(figures);
        columns.addAll(LAST);
        return columns;
    }

    private static boolean asks(CriterionView criterion, String input) {
        return criterion.measure().inputs().stream().map(MeasureInput::name).anyMatch(input::equals);
    }
}
