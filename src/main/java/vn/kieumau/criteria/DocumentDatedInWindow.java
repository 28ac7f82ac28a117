package vn.kieumau.criteria;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.criteria.MeasuredValue.Documents;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/**
 * A document of every type is signed within the window, both days included. A window that ends before it begins opens
 * in the year before the cycle year (16/11–15/11).
 *
 * @param types document types that are all needed: {@code NQ}, {@code KH} …
 */
public record DocumentDatedInWindow(
        List<String> types,
        @JsonFormat(pattern = "MM-dd") MonthDay from,
        @JsonFormat(pattern = "MM-dd") MonthDay to) implements Measure {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");

    public DocumentDatedInWindow {
        if (types == null || types.isEmpty() || from == null || to == null) {
            throw new RuleViolation("criteria.measure.window_incomplete");
        }
        types = List.copyOf(types);
    }

    public LocalDate firstDay(int cycleYear) {
        return from.atYear(from.isAfter(to) ? cycleYear - 1 : cycleYear);
    }

    public LocalDate lastDay(int cycleYear) {
        return to.atYear(cycleYear);
    }

    @Override
    public List<MeasureInput> inputs() {
        return types.stream()
                .map(type -> new MeasureInput(MeasureInput.dateOf(type), MeasureInput.Kind.DATE, List.of()))
                .toList();
    }

    @Override
    public MeasuredValue parse(Map<String, String> inputs, int cycleYear) {
        TypedInputs typed = new TypedInputs(inputs);
        Map<String, LocalDate> dates = new TreeMap<>();
        types.stream()
                .filter(type -> !typed.blank(MeasureInput.dateOf(type)))
                .forEach(type -> dates.put(type, typed.day(MeasureInput.dateOf(type))));
        return dates.isEmpty() ? null : new Documents(cycleYear, dates);
    }

    @Override
    public Finding judge(MeasuredValue value) {
        return Measure.judged(value, Documents.class, this::compare);
    }

    private Finding compare(Documents documents) {
        List<String> missing = types.stream()
                .filter(type -> !documents.dates().containsKey(type))
                .toList();
        List<String> outside =
                types.stream().filter(type -> isOutside(documents, type)).toList();
        if (missing.isEmpty() && outside.isEmpty()) {
            return finding(Outcome.MET, "documents.met", documents, types, missing);
        }
        String key = missing.isEmpty() ? "documents.outside" : "documents.missing_and_outside";
        return finding(Outcome.NOT_MET, outside.isEmpty() ? "documents.missing" : key, documents, outside, missing);
    }

    private boolean isOutside(Documents documents, String type) {
        LocalDate day = documents.dates().get(type);
        return day != null
                && (day.isBefore(firstDay(documents.cycleYear())) || day.isAfter(lastDay(documents.cycleYear())));
    }

    private Finding finding(
            Outcome outcome, String key, Documents documents, List<String> dated, List<String> missing) {
        String datedTypes = dated.stream()
                .map(type -> type + " (" + VietnamTime.show(documents.dates().get(type)) + ")")
                .collect(Collectors.joining(", "));
        return Finding.of(
                outcome,
                key,
                datedTypes,
                VietnamTime.show(firstDay(documents.cycleYear())),
                VietnamTime.show(lastDay(documents.cycleYear())),
                String.join(", ", missing));
    }

    @Override
    public String requirementIn(Locale locale) {
        return Texts.in(
                locale,
                "criteria.measure.document_dated_in_window",
                String.join(", ", types),
                DAY_AND_MONTH.format(from),
                DAY_AND_MONTH.format(to));
    }
}
