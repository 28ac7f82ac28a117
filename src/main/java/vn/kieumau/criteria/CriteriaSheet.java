package vn.kieumau.criteria;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.SheetReader;
import vn.kieumau.kernel.SheetRow;
import vn.kieumau.kernel.VietnamTime;

/**
 * The workbook of a criteria set as the tree that its JSON would give. Each row says in its first cell what it holds:
 * a part of the set, a group or a criterion; a row that begins with # is for people only.
 */
final class CriteriaSheet {

    private static final int MOST_ROWS = 2_000;
    private static final String REMARK = "#";

    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final ArrayNode groups = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode criteria = JsonNodeFactory.instance.arrayNode();
    private final List<RuleViolation> problems = new ArrayList<>();
    private final Map<String, SheetCell> cells = new HashMap<>();

    /** A cell by row number and column letter; the column is empty for a whole row. */
    record SheetCell(int row, String column) {}

    /** @throws RuleViolation for a file that is no workbook, or too large */
    static CriteriaSheet read(InputStream file) {
        CriteriaSheet sheet = new CriteriaSheet();
        SheetReader.read(file, MOST_ROWS).forEach(sheet::row);
        if (!sheet.groups.isEmpty()) {
            sheet.tree.set("groups", sheet.groups);
        }
        if (!sheet.criteria.isEmpty()) {
            sheet.tree.set("criteria", sheet.criteria);
        }
        return sheet;
    }

    ObjectNode tree() {
        return tree;
    }

    /** What was wrong with single cells. */
    List<RuleViolation> problems() {
        return problems;
    }

    /** Where a part of the set stands; null when the workbook does not have it. */
    SheetCell cell(String place) {
        if (place == null) {
            return null;
        }
        String part = place;
        while (!cells.containsKey(part) && part.contains(".")) {
            part = part.substring(0, part.lastIndexOf('.'));
        }
        return cells.get(part);
    }

    private void row(SheetRow row) {
        String kind = row.cell(0);
        if (kind.startsWith(REMARK)) {
            return;
        }
        switch (SheetWords.key("row", SheetWords.ROWS, kind)) {
            case "general" -> general(row);
            case "group" -> group(row);
            case "criterion" -> criterion(row);
            default -> {
                String place = "row." + row.number();
                cells.put(place, new SheetCell(row.number(), SheetWords.letter(0)));
                problems.add(new RuleViolation("criteria.sheet.unknown_row", kind).at(place));
            }
        }
    }

    private void general(SheetRow row) {
        String field = SheetWords.key("field", SheetWords.FIELDS, row.cell(1));
        String text = row.cell(2);
        if (!SheetWords.FIELDS.contains(field)) {
            String place = "row." + row.number();
            cells.put(place, new SheetCell(row.number(), SheetWords.letter(1)));
            problems.add(new RuleViolation("criteria.import.unknown_field", row.cell(1)).at(place));
            return;
        }
        cells.put(field, new SheetCell(row.number(), SheetWords.letter(2)));
        if (tree.has(field)) {
            problems.add(new RuleViolation("criteria.sheet.twice", SheetWords.word("field", field)).at(field));
        } else if (!text.isEmpty()) {
            fill(field, text);
        }
    }

    private void fill(String field, String text) {
        switch (field) {
            case "version", "declaredCount" -> tree.put(field, whole(field, text));
            case "issuedOn", "effectiveFrom", "effectiveTo" -> tree.put(field, day(field, text));
            case "notApplicableLeavesDenominator", "waivedLeavesDenominator" -> tree.put(field, answer(field, text));
            default -> tree.put(field, text);
        }
    }

    private void group(SheetRow row) {
        cells.put("groups." + groups.size(), new SheetCell(row.number(), SheetWords.letter(1)));
        groups.addObject().put("key", row.cell(1)).put("title", row.cell(2));
    }

    private void criterion(SheetRow row) {
        String place = "criteria." + criteria.size();
        ObjectNode node = criteria.addObject();
        cells.put(place, new SheetCell(row.number(), ""));
        Map<String, String> typed = new HashMap<>();
        for (int column = 0; column < SheetWords.COLUMNS.size(); column++) {
            String name = SheetWords.COLUMNS.get(column);
            typed.put(name, row.cell(column + 1));
            cells.put(place + "." + name, new SheetCell(row.number(), SheetWords.letter(column + 1)));
        }
        Stream.of("key", "label", "group", "title", "description").forEach(name -> node.put(name, typed.get(name)));
        measure(place, node, typed);
        ArrayNode evidence = node.putArray("evidenceTypes");
        parts(typed.get("evidenceTypes"))
                .forEach(word -> evidence.add(SheetWords.key("evidence", SheetWords.evidenceTypes(), word)));
        node.put("office", SheetWords.key("office", SheetWords.offices(), typed.get("office")));
        for (String name : List.of("evidenceRequired", "illustrative")) {
            if (!typed.get(name).isEmpty()) {
                node.put(name, answer(place + "." + name, typed.get(name)));
            }
        }
    }

    private void measure(String place, ObjectNode criterion, Map<String, String> typed) {
        if (typed.get("measure").isEmpty()) {
            return;
        }
        String type = SheetWords.key("kind", SheetWords.measures(), typed.get("measure"));
        ObjectNode measure = criterion.putObject("measure").put("type", type);
        switch (type) {
            case "count-zero", "not-more-than-last-year" -> text(measure, "unit", typed.get("unit"));
            case "count-at-least" -> {
                number(place, measure, "minimum", typed.get("threshold"));
                text(measure, "unit", typed.get("unit"));
            }
            case "ratio-at-least" -> {
                number(place, measure, "percent", typed.get("threshold").replaceFirst("\\s*%$", ""));
                text(measure, "unit", typed.get("unit"));
            }
            case "survey-at-least" ->
                number(place, measure, "percent", typed.get("threshold").replaceFirst("\\s*%$", ""));
            case "rating-at-least" -> {
                ArrayNode ranks = measure.putArray("ranks");
                parts(typed.get("unit")).forEach(ranks::add);
                text(measure, "minimum", typed.get("threshold"));
            }
            case "document-dated-in-window" -> {
                ArrayNode types = measure.putArray("types");
                parts(typed.get("unit")).forEach(types::add);
                text(measure, "from", monthAndDay(place + ".from", typed.get("from")));
                text(measure, "to", monthAndDay(place + ".to", typed.get("to")));
            }
            default -> {}
        }
        SheetCell threshold = cells.get(place + ".threshold");
        cells.put(place + ".percent", threshold);
        cells.put(place + ".minimum", threshold);
        cells.put(place + ".ranks", cells.get(place + ".unit"));
        cells.put(place + ".types", cells.get(place + ".unit"));
    }

    private static void text(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private void number(String place, ObjectNode measure, String name, String text) {
        if (!text.isEmpty()) {
            measure.put(name, whole(place + ".threshold", text));
        }
    }

    /** What cannot be read is noted and stands for 1, so that the rest of the file is checked all the same. */
    private int whole(String place, String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        problems.add(new RuleViolation("criteria.sheet.not_whole", text).at(place));
        return 1;
    }

    private String day(String place, String text) {
        try {
            return VietnamTime.parseDay(text).toString();
        } catch (RuleViolation violation) {
            problems.add(violation.at(place));
            return LocalDate.EPOCH.toString();
        }
    }

    private boolean answer(String place, String text) {
        String key = SheetWords.key("answer", SheetWords.ANSWERS, text);
        if (!SheetWords.ANSWERS.contains(key)) {
            problems.add(new RuleViolation("criteria.sheet.not_answer", text).at(place));
        }
        return "yes".equals(key);
    }

    /** “31/03”, or a day of any year as a spreadsheet makes of it, in the order of the data file. */
    private String monthAndDay(String place, String text) {
        if (text.isEmpty()) {
            return text;
        }
        String day = text.length() > 5 ? text.substring(0, 5) : text;
        try {
            // a leap year, for 29/02
            return VietnamTime.parseDay(day + "/2024").toString().substring(5);
        } catch (RuleViolation violation) {
            problems.add(new RuleViolation("criteria.sheet.not_day_of_year", text).at(place));
            return "01-01";
        }
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
