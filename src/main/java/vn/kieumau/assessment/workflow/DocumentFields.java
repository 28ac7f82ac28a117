package vn.kieumau.assessment.workflow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.DocumentDetails;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** The fields {@code doc.<file id>.type}, {@code .number}, {@code .date}, {@code .issuer}, {@code .from} and {@code .to}. */
final class DocumentFields {

    static final List<String> PARTS = List.of("type", "number", "date", "issuer", "from", "to");

    private static final String PREFIX = "doc.";

    private DocumentFields() {}

    static String name(String fileId, String part) {
        return PREFIX + fileId + "." + part;
    }

    /** What is typed of a document, as far as it can be read; a day that cannot be read is left out. */
    static DocumentDetails readable(Map<String, String> typed) {
        return new DocumentDetails(
                typed.getOrDefault("type", ""),
                typed.getOrDefault("number", ""),
                day(typed.getOrDefault("date", "")),
                typed.getOrDefault("issuer", ""),
                day(typed.getOrDefault("from", "")),
                day(typed.getOrDefault("to", "")));
    }

    /** @throws RuleViolation bound to the field that cannot be read */
    static DocumentDetails read(StepFields fields, String fileId) {
        LocalDate from = optionalDay(fields, name(fileId, "from"));
        LocalDate to = optionalDay(fields, name(fileId, "to"));
        if (from != null && to != null && to.isBefore(from)) {
            throw new RuleViolation("assessment.document.period", VietnamTime.show(from), VietnamTime.show(to))
                    .at(name(fileId, "to"));
        }
        return new DocumentDetails(
                limited(fields, name(fileId, "type"), 10),
                limited(fields, name(fileId, "number"), 60),
                optionalDay(fields, name(fileId, "date")),
                limited(fields, name(fileId, "issuer"), 200),
                from,
                to);
    }

    static Map<String, String> typed(DocumentDetails details) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("type", details.type());
        typed.put("number", details.number());
        typed.put("date", show(details.date()));
        typed.put("issuer", details.issuer());
        typed.put("from", show(details.periodFrom()));
        typed.put("to", show(details.periodTo()));
        return typed;
    }

    /** What stands in the fields of a file, over what is known of it. */
    static Map<String, String> over(DocumentDetails known, Map<String, String> fields, String fileId) {
        Map<String, String> typed = new TreeMap<>(typed(known));
        PARTS.forEach(part -> {
            String value = fields.get(name(fileId, part));
            if (value != null) {
                typed.put(part, value);
            }
        });
        return typed;
    }

    private static String limited(StepFields fields, String name, int most) {
        return fields.has(name) ? fields.text(name, most) : "";
    }

    private static LocalDate optionalDay(StepFields fields, String name) {
        return fields.has(name) ? fields.day(name) : null;
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : VietnamTime.parseDay(text);
        } catch (RuleViolation unreadable) {
            return null;
        }
    }

    private static String show(LocalDate day) {
        return day == null ? "" : VietnamTime.show(day);
    }
}
