package vn.kieumau.assessment.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalService;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.workflow.CheckedEntries.Change;
import vn.kieumau.assessment.workflow.CheckedEntries.Problem;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.MeasureInput;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/**
 * The entries of an open step that judges criteria, from a sheet or a program. They are looked through by the rules of
 * the step and end in its draft: completing it stays an act of the officer, with its own rules.
 */
@Component
public class OfflineAssessment {

    private static final Set<String> KINDS = Set.of("assess", "review-baseline");
    private static final Set<String> TEXTS = Set.of("verdict", "note", "legalBasis", "approvedBy");
    private static final int LONGEST_NOTE = 4_000;
    private static final Map<String, Integer> LONGEST =
            Map.of("note", LONGEST_NOTE, "legalBasis", 500, "approvedBy", 300);

    private final DossierService dossiers;
    private final AssessmentService assessments;
    private final AppraisalService appraisals;

    OfflineAssessment(DossierService dossiers, AssessmentService assessments, AppraisalService appraisals) {
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.assessments = assessments;
    }

    /** Whether a step of this kind judges criteria. */
    public boolean serves(String kind) {
        return KINDS.contains(kind);
    }

    /** The criteria that a step judges: all of them, or those of its office or group at a level. */
    public List<CriterionView> criteria(StepContext context) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        return context.level() == null
                ? assessments.criteriaOf(dossier, null)
                : appraisals.toJudge(dossier, Stage.of(context.level()), LevelAppraisal.part(context));
    }

    /**
     * Looks through entries without saving them.
     *
     * @param fields what stands in the step's fields now
     */
    public CheckedEntries check(
            StepContext context, Map<String, String> fields, List<AssessmentEntry> entries, Locale locale) {
        Look look = new Look(context, fields, locale);
        entries.forEach(look::at);
        look.judge();
        return new CheckedEntries(
                look.problems.stream()
                        .sorted((one, other) -> Integer.compare(one.row(), other.row()))
                        .toList(),
                look.changes,
                look.changed);
    }

    static String columnLabel(String column, Locale locale) {
        return column.startsWith("values.")
                ? Texts.in(
                        locale,
                        "assessment.sheet.figure",
                        new MeasureInput(column.substring("values.".length()), MeasureInput.Kind.NUMBER, List.of())
                                .labelIn(locale))
                : Texts.in(locale, "assessment.sheet." + column);
    }

    static Stage stage(StepContext context) {
        if (context.level() != null) {
            return Stage.of(context.level());
        }
        return "review-baseline".equals(context.parameter("step")) ? Stage.BASELINE : Stage.WARD;
    }

    /** One walk through the entries of a step. */
    private final class Look {

        private final StepContext context;
        private final Map<String, String> fields;
        private final Locale locale;
        private final Map<String, CriterionView> byKey;
        private final DossierView dossier;
        private final Set<String> met = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<String, String> changed = new LinkedHashMap<>();
        private final Map<AssessmentEntry, Map<String, String>> readable = new LinkedHashMap<>();

        Look(StepContext context, Map<String, String> fields, Locale locale) {
            this.context = context;
            this.fields = fields;
            this.locale = locale;
            this.dossier = dossiers.require(context.caseFacts().id());
            this.byKey = criteria(context).stream()
                    .collect(Collectors.toMap(CriterionView::key, one -> one, (one, same) -> one, LinkedHashMap::new));
        }

        void at(AssessmentEntry entry) {
            CriterionView criterion = byKey.get(entry.key());
            if (criterion == null) {
                problem(entry, "key", Texts.in(locale, "assessment.sheet.key_unknown", entry.key()));
                return;
            }
            if (!met.add(entry.key())) {
                problem(entry, "key", Texts.in(locale, "assessment.sheet.key_twice", entry.key()));
                return;
            }
            int before = problems.size();
            Map<String, String> own = new LinkedHashMap<>();
            String verdict = entry.verdict() == null ? null : verdict(entry);
            put(own, "verdict." + entry.key(), verdict);
            figures(entry, criterion, own);
            text(entry, own, "note", entry.note());
            text(entry, own, "legalBasis", entry.legalBasis());
            text(entry, own, "approvedBy", entry.approvedBy());
            if (problems.size() == before) {
                readable.put(entry, own);
            }
        }

        /** The rules of judging, for all entries that could be read, with the verdicts of the level below asked once. */
        void judge() {
            List<CriterionView> criteria = readable.keySet().stream()
                    .map(entry -> byKey.get(entry.key()))
                    .toList();
            Map<String, String> all = new LinkedHashMap<>(fields);
            readable.values().forEach(all::putAll);
            all.keySet().removeAll(Set.of("restVerdict", "restNote"));
            Stage stage = stage(context);
            Map<String, RuleViolation> broken = assessments.problemsOf(
                    dossier, stage, criteria, CriteriaFields.read(new StepFields(all), criteria, stage));
            readable.forEach((entry, own) -> {
                RuleViolation violation = broken.get(entry.key());
                if (violation == null) {
                    own.forEach((field, value) -> change(byKey.get(entry.key()), field, value));
                } else {
                    problem(entry, column(violation), violation.messageIn(locale));
                }
            });
        }

        private String verdict(AssessmentEntry entry) {
            String wanted = VietnameseText.clean(entry.verdict());
            if (wanted.isEmpty()) {
                return "";
            }
            for (VerdictResult result : VerdictResult.values()) {
                boolean named = wanted.equalsIgnoreCase(result.label())
                        || wanted.equalsIgnoreCase(Texts.in(Locale.ENGLISH, "assessment.result." + result.key()));
                if (wanted.equals(result.key()) || named) {
                    return result.key();
                }
            }
            problem(entry, "verdict", Texts.in(locale, "assessment.sheet.verdict_unknown", wanted));
            return null;
        }

        private void figures(AssessmentEntry entry, CriterionView criterion, Map<String, String> own) {
            Set<String> asked = criterion.measure().inputs().stream()
                    .map(MeasureInput::name)
                    .collect(Collectors.toSet());
            entry.values().forEach((input, value) -> {
                String typed = VietnameseText.clean(value);
                if (asked.contains(input)) {
                    own.put("value." + entry.key() + "." + input, typed);
                } else if (!typed.isEmpty()) {
                    problem(
                            entry,
                            "values." + input,
                            Texts.in(locale, "assessment.sheet.figure_not_asked", criterion.label()));
                }
            });
        }

        private void text(AssessmentEntry entry, Map<String, String> own, String column, String value) {
            String typed = value == null ? null : VietnameseText.clean(value);
            int longest = LONGEST.get(column);
            if (typed != null && typed.length() > longest) {
                problem(entry, column, Texts.in(locale, "assessment.sheet.too_long", longest, typed.length()));
            } else if (!"note".equals(column) && typed != null && typed.isEmpty()) {
                // only where something stands there is there something to clear
                put(own, column + "." + entry.key(), fields.containsKey(column + "." + entry.key()) ? "" : null);
            } else {
                put(own, column + "." + entry.key(), typed);
            }
        }

        /** A measure names its own input, the rules of judging name the field of the form. */
        private static String column(RuleViolation violation) {
            String field = violation.field() == null ? "verdict" : violation.field();
            String first = field.replaceAll("\\..*", "");
            if ("value".equals(first)) {
                return "values";
            }
            return TEXTS.contains(first) ? first : "values." + field;
        }

        private void change(CriterionView criterion, String field, String value) {
            String now = fields.getOrDefault(field, "").strip();
            if (now.equals(value)) {
                return;
            }
            changed.put(field, value);
            String column = field.startsWith("value.")
                    ? "values."
                            + field.substring(
                                    "value.".length() + criterion.key().length() + 1)
                    : field.substring(0, field.indexOf('.'));
            changes.add(new Change(
                    criterion.key(),
                    criterion.label(),
                    column,
                    columnLabel(column, locale),
                    words(column, now),
                    words(column, value)));
        }

        private String words(String column, String value) {
            return "verdict".equals(column) && !value.isEmpty()
                    ? Texts.in(locale, "assessment.result." + value)
                    : value;
        }

        private void problem(AssessmentEntry entry, String column, String sentence) {
            problems.add(new Problem(entry.row(), entry.key(), column, columnLabel(column, locale), sentence));
        }

        private static void put(Map<String, String> own, String field, String value) {
            if (value != null) {
                own.put(field, value);
            }
        }
    }
}
