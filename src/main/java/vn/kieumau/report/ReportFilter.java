package vn.kieumau.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kieumau.criteria.ModelView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/**
 * What a report is narrowed to; a null narrows nothing. A value that cannot be meant is named in {@code ignored}.
 *
 * @param place code of a unit at any level: that unit and all below it
 * @param asOf last day whose figures count; never null
 * @param set id of a criteria set
 * @param page counts from 0
 * @param ignored keys of the sentences about values that were not understood
 */
record ReportFilter(
        String place, String model, Integer year, LocalDate asOf, Long set, int page, List<String> ignored) {

    private static final int LONGEST = 20;
    private static final Pattern CODE = Pattern.compile("\\d{2,5}");

    static ReportFilter of(Map<String, String> parameters, List<ModelView> models, LocalDate today) {
        List<String> ignored = new ArrayList<>();
        String model = text(parameters, "model");
        if (model != null && models.stream().noneMatch(one -> one.code().equals(text(parameters, "model")))) {
            ignored.add("dossier.page.ignored_model");
            model = null;
        }
        Long year = number(parameters, "year", "\\d{4}", "dossier.page.ignored_year", ignored);
        Long set = number(parameters, "set", "\\d{1,15}", "report.ignored_set", ignored);
        Long page = number(parameters, "page", "\\d{1,6}", "dossier.page.ignored_page", ignored);
        String place = text(parameters, "place");
        if (place != null && !CODE.matcher(place).matches()) {
            ignored.add("report.ignored_place");
            place = null;
        }
        return new ReportFilter(
                place,
                model,
                year == null ? null : year.intValue(),
                day(parameters, today, ignored),
                set,
                page == null ? 0 : page.intValue(),
                List.copyOf(ignored));
    }

    public boolean isNarrowed() {
        return place != null || model != null || year != null;
    }

    ReportFilter onSet(Long id) {
        return new ReportFilter(place, model, year, asOf, id, page, ignored);
    }

    /** The fields as the form shows them. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        Optional.ofNullable(place).ifPresent(code -> asked.put("place", code));
        Optional.ofNullable(model).ifPresent(code -> asked.put("model", code));
        Optional.ofNullable(year).ifPresent(number -> asked.put("year", number.toString()));
        asked.put("asOf", VietnamTime.show(asOf));
        Optional.ofNullable(set).ifPresent(id -> asked.put("set", id.toString()));
        return asked;
    }

    /** An address with the same filter, to which a page can be added. */
    public String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked().keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(asked()).toUriString();
    }

    private static LocalDate day(Map<String, String> parameters, LocalDate today, List<String> ignored) {
        String wanted = text(parameters, "asOf");
        if (wanted == null) {
            return today;
        }
        try {
            LocalDate day = VietnamTime.parseDay(wanted);
            if (isOfOurTime(day)) {
                return day;
            }
        } catch (RuleViolation unreadable) {
            // named below, like a day that the calendar has but nobody can mean
        }
        ignored.add("report.ignored_as_of");
        return today;
    }

    /** Whether reports can be about a day at all; the database knows fewer years than Java does. */
    static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2100;
    }

    private static Long number(
            Map<String, String> parameters, String name, String pattern, String key, List<String> ignored) {
        String wanted = text(parameters, name);
        if (wanted == null) {
            return null;
        }
        if (wanted.matches(pattern)) {
            return Long.valueOf(wanted);
        }
        ignored.add(key);
        return null;
    }

    private static String text(Map<String, String> parameters, String name) {
        String text = VietnameseText.clean(parameters.get(name)).replace("\0", "");
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.isEmpty() ? null : cut;
    }
}
