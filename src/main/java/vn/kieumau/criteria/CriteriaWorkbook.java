package vn.kieumau.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kieumau.kernel.SheetText;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** Writes a criteria set as the workbook that {@link CriteriaSheet} reads, or an empty one with what may stand where. */
final class CriteriaWorkbook {

    private static final int[] WIDTHS = {12, 16, 14, 18, 44, 60, 26, 22, 34, 10, 10, 40, 12, 40, 10};

    private final Worksheet sheet;
    private int next;

    private CriteriaWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(CriteriaSetFile file, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kieu Mau", "1.0")) {
            CriteriaWorkbook book = begun(workbook);
            book.general(file);
            book.heading("groups");
            file.groups().forEach(group -> book.row("group", List.of(group.key(), group.title())));
            book.criteriaHeading();
            file.criteria().forEach(criterion -> book.row("criterion", cells(criterion)));
        }
    }

    static void template(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kieu Mau", "1.0")) {
            CriteriaWorkbook book = begun(workbook);
            SheetWords.FIELDS.forEach(field -> book.row("general", List.of(SheetWords.word("field", field), "")));
            book.heading("groups");
            book.row("group", List.of("", ""));
            book.criteriaHeading();
            book.row("criterion", List.of());
            book.remark("guide");
            SheetWords.measures()
                    .forEach(kind -> book.remark(
                            "guide_measure", SheetWords.word("kind", kind), Texts.of("criteria.sheet.guide." + kind)));
            book.remark("guide_evidence", words("evidence", SheetWords.evidenceTypes()));
            book.remark("guide_office", words("office", SheetWords.offices()));
        }
    }

    private static CriteriaWorkbook begun(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(Texts.of("criteria.sheet.name"));
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        CriteriaWorkbook book = new CriteriaWorkbook(sheet);
        book.heading("general");
        return book;
    }

    private void general(CriteriaSetFile file) {
        field("modelCode", file.modelCode());
        field("modelName", file.modelName());
        field("code", file.code());
        field("version", String.valueOf(file.version()));
        field("title", file.title());
        field("legalBasis", file.legalBasis());
        field("issuedOn", day(file.issuedOn()));
        field("effectiveFrom", day(file.effectiveFrom()));
        field("effectiveTo", day(file.effectiveTo()));
        field("declaredCount", String.valueOf(file.declaredCount()));
        field("note", file.note());
        field("predecessor", file.predecessor());
        field("notApplicableLeavesDenominator", answer(file.denominator().notApplicableLeaves()));
        field("waivedLeavesDenominator", answer(file.denominator().waivedLeaves()));
        field("supplementOf", file.supplementOf());
        field("province", file.province());
    }

    private void field(String field, String text) {
        row("general", List.of(SheetWords.word("field", field), text == null ? "" : text));
    }

    private static List<String> cells(CriterionFile criterion) {
        ObjectNode measure = CriteriaSetJson.measure(criterion.measure());
        List<String> cells = new ArrayList<>(List.of(
                criterion.key(), criterion.label(), criterion.group(), criterion.title(), criterion.description()));
        cells.add(SheetWords.word("kind", measure.get("type").asText()));
        cells.add(first(measure, "percent", "minimum"));
        cells.add(first(measure, "unit", "ranks", "types"));
        cells.add(dayAndMonth(measure.path("from").asText()));
        cells.add(dayAndMonth(measure.path("to").asText()));
        cells.add(words("evidence", criterion.evidenceTypes()));
        cells.add(answer(criterion.evidenceRequired()));
        cells.add(SheetWords.word("office", criterion.office()));
        cells.add(answer(criterion.illustrative()));
        return cells;
    }

    private static String first(ObjectNode measure, String... names) {
        for (String name : names) {
            JsonNode value = measure.path(name);
            if (value.isArray()) {
                return StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("; "));
            }
            if (!value.isMissingNode()) {
                return value.asText();
            }
        }
        return "";
    }

    private static String words(String kind, Collection<String> keys) {
        return keys.stream().map(key -> SheetWords.word(kind, key)).collect(Collectors.joining("; "));
    }

    private static String answer(boolean yes) {
        return SheetWords.word("answer", yes ? "yes" : "no");
    }

    private static String day(LocalDate day) {
        return day == null ? "" : VietnamTime.show(day);
    }

    private static String dayAndMonth(String monthAndDay) {
        return monthAndDay.isEmpty() ? "" : monthAndDay.substring(3) + "/" + monthAndDay.substring(0, 2);
    }

    private void row(String kind, List<String> texts) {
        cell(0, SheetWords.word("row", kind));
        for (int column = 0; column < texts.size(); column++) {
            cell(column + 1, texts.get(column));
        }
        next++;
    }

    private void cell(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(next, column, SheetText.inert(text));
        }
    }

    private void heading(String part) {
        remark("heading_" + part);
    }

    private void criteriaHeading() {
        heading("criteria");
        cell(0, "#");
        for (int column = 0; column < SheetWords.COLUMNS.size(); column++) {
            cell(column + 1, SheetWords.word("column", SheetWords.COLUMNS.get(column)));
            sheet.style(next, column + 1).bold().set();
        }
        next++;
    }

    private void remark(String key, Object... arguments) {
        cell(0, "# " + Texts.of("criteria.sheet." + key, arguments));
        sheet.style(next, 0).bold().set();
        next++;
    }
}
