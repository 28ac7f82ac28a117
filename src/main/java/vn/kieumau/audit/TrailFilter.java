package vn.kieumau.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/**
 * Which rows of the trail are asked for. Empty texts ask for all.
 *
 * @param from first day in Vietnam, inclusive; null for the beginning
 * @param to last day, inclusive; null for the end
 * @param object number, name or id of the object, or number of its dossier
 * @param typed the fields as they were typed, for the form
 * @param errors field → sentence for what could not be read; it does not narrow
 */
record TrailFilter(
        LocalDate from,
        LocalDate to,
        String actor,
        String action,
        String object,
        String unit,
        String address,
        Map<String, String> typed,
        Map<String, String> errors) {

    private static final int LONGEST = 200;

    static TrailFilter of(Map<String, String> parameters, Locale locale) {
        Map<String, String> typed = new LinkedHashMap<>();
        Stream.of("from", "to", "actor", "action", "object", "unit", "address")
                .forEach(field -> typed.put(field, TrailAct.clipped(parameters.getOrDefault(field, ""), LONGEST)));
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate from = day("from", typed, errors, locale);
        LocalDate to = day("to", typed, errors, locale);
        if (from != null && to != null && to.isBefore(from)) {
            errors.put("to", new RuleViolation("audit.days_backwards").messageIn(locale));
            to = null;
        }
        return new TrailFilter(
                from,
                to,
                VietnameseText.clean(typed.get("actor")).toLowerCase(Locale.ROOT),
                typed.get("action"),
                typed.get("object"),
                typed.get("unit"),
                typed.get("address"),
                typed,
                errors);
    }

    boolean isNarrowed() {
        return typed.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** What was asked for, for the trail itself. */
    Map<String, String> asked() {
        return typed.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An address with the same filter. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked().keySet().stream().sorted().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(asked()).toUriString();
    }

    private static LocalDate day(String field, Map<String, String> typed, Map<String, String> errors, Locale locale) {
        try {
            return typed.get(field).isEmpty() ? null : VietnamTime.parseDay(typed.get(field));
        } catch (RuleViolation unreadable) {
            errors.put(field, unreadable.messageIn(locale));
            return null;
        }
    }
}
