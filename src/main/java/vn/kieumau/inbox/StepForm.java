package vn.kieumau.inbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.DocumentDatedInWindow;
import vn.kieumau.criteria.LiveFinding;
import vn.kieumau.criteria.Measure;
import vn.kieumau.criteria.MeasureInput;
import vn.kieumau.document.DocumentNumber;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** The form of an open step: its words, what stands in its fields, and examples that are valid for this dossier. */
class StepForm {

    private final OpenStep step;
    private final Map<String, String> values;
    private final Map<UUID, FileView> files;
    private final Locale locale;

    StepForm(OpenStep step, Map<String, String> values, Map<UUID, FileView> files, Locale locale) {
        this.step = step;
        this.values = values;
        this.files = files;
        this.locale = locale;
    }

    public String taskId() {
        return step.context().taskId();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The value, or what the field shows at first. */
    public String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    public List<String> lines(String field) {
        return value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The label of a field, as error sentences call it, with a capital letter. */
    public String label(String field) {
        String words = Texts.in(locale, "fields." + field);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    /** The outcomes to choose from, in order; the first is the good way. */
    public Map<String, String> outcomes(String... keys) {
        return texts("steps." + step.kind() + ".", List.of(keys));
    }

    /** Keys with their texts, which stand under {@code prefix + key}. */
    public Map<String, String> texts(String prefix, Collection<String> keys) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.forEach(key -> texts.put(key, Texts.in(locale, prefix + key)));
        return texts;
    }

    /** The texts of keys in one line. */
    public String joined(String prefix, Collection<String> keys) {
        return String.join(", ", texts(prefix, keys).values());
    }

    /** The values of a measure's field that is not typed freely. */
    public Map<String, String> choices(MeasureInput input) {
        if (input.kind() == MeasureInput.Kind.YES_NO) {
            return texts("steps.answer.", input.options());
        }
        return same(input.options());
    }

    public Map<String, String> same(Collection<String> values) {
        Map<String, String> same = new LinkedHashMap<>();
        values.forEach(value -> same.put(value, value));
        return same;
    }

    public Locale locale() {
        return locale;
    }

    /** The files whose ids stand in a field; ids of other dossiers' files are left out. */
    public List<FileView> files(String field) {
        return ids(value(field)).stream()
                .map(files::get)
                .filter(file -> file != null
                        && file.caseNumber().equals(step.context().caseFacts().number()))
                .toList();
    }

    /** A day of the cycle year; the first day of the cycle when that day lies outside it. */
    public String day(int dayOfMonth, int month) {
        CaseFacts facts = step.context().caseFacts();
        LocalDate day = LocalDate.of(facts.cycleYear(), month, dayOfMonth);
        boolean inside = !day.isBefore(facts.periodFrom()) && !day.isAfter(facts.periodTo());
        return VietnamTime.show(inside ? day : facts.periodFrom());
    }

    /** A value of a measure's field that would also satisfy the measure. */
    public String example(CriterionView criterion, MeasureInput input) {
        if (criterion.measure() instanceof DocumentDatedInWindow window) {
            return VietnamTime.show(window.lastDay(year()));
        }
        return criterion.measure() instanceof Measure.CountAtLeast count
                ? String.valueOf(count.minimum())
                : input.example();
    }

    /** What the figures in the fields of a criterion come to. */
    public LiveFinding finding(CriterionView criterion) {
        return LiveFinding.of(criterion, figures(criterion, values), year(), locale);
    }

    /** The figures of a criterion among the fields of a step, by input of its measure. */
    static Map<String, String> figures(CriterionView criterion, Map<String, String> fields) {
        Map<String, String> figures = new LinkedHashMap<>();
        criterion.measure().inputs().forEach(input -> {
            String typed = fields.get("value." + criterion.key() + "." + input.name());
            if (typed != null) {
                figures.put(input.name(), typed);
            }
        });
        return figures;
    }

    /** The types of official documents, by abbreviation. */
    public Map<String, String> documentTypes() {
        return texts("document.type.", List.of("NQ", "KH", "CTr", "QĐ", "QC", "BC", "TB", "TTr", "BB"));
    }

    /** The user name of who fills in the form. */
    public String actor() {
        return step.context().actor();
    }

    public int year() {
        return step.context().caseFacts().cycleYear();
    }

    public String parameter(String name) {
        return step.context().parameter(name);
    }

    public String number(String type, String issuer) {
        return DocumentNumber.example(type, issuer);
    }

    static List<UUID> ids(String value) {
        return Arrays.stream(value.split("\\s+"))
                .filter(StepForm::isId)
                .map(UUID::fromString)
                .toList();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
