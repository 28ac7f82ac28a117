package vn.kieumau.assessment.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kieumau.assessment.VerdictInput;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.StepFields;
import vn.kieumau.kernel.RuleViolation;

/**
 * The fields of a level's judging form: those of the criteria table, with {@code restVerdict=below} to take the
 * verdicts of the level below over for every criterion that has none of its own. Figures that are left empty are those
 * of the level below.
 */
final class AppraisalFields {

    /** The choice by which an officer takes over what the level below has judged. */
    static final String AS_BELOW = "below";

    private static final List<String> OF_A_CRITERION =
            List.of("verdict.", "note.", "value.", "file.", ProofFindings.FOUND, ProofFindings.REASON);

    private AppraisalFields() {}

    /**
     * @throws RuleViolation when a field is about a criterion that is not judged in this step
     */
    static Map<String, VerdictInput> read(
            StepFields fields, List<CriterionView> criteria, Map<String, VerdictView> below) {
        mustBeAbout(criteria, fields);
        Map<String, VerdictInput> inputs = new LinkedHashMap<>();
        criteria.forEach(
                criterion -> inputs.put(criterion.key(), input(fields, criterion.key(), below.get(criterion.key()))));
        return inputs;
    }

    private static VerdictInput input(StepFields fields, String key, VerdictView below) {
        String own = fields.get("verdict." + key);
        boolean rest = own.isEmpty();
        String chosen = rest ? fields.get("restVerdict") : own;
        String note = fields.longText("note." + key);
        Map<String, String> figures = new TreeMap<>(fields.startingWith("value." + key + "."));
        figures.values().removeIf(String::isEmpty);
        if (rest && AS_BELOW.equals(chosen)) {
            chosen = below == null ? "" : below.result().key();
        }
        return new VerdictInput(
                chosen,
                figures.isEmpty() && below != null ? below.measured() : figures,
                note.isEmpty() && rest ? fields.longText("restNote") : note);
    }

    private static void mustBeAbout(List<CriterionView> criteria, StepFields fields) {
        Set<String> keys = criteria.stream().map(CriterionView::key).collect(Collectors.toSet());
        for (String prefix : OF_A_CRITERION) {
            fields.startingWith(prefix).forEach((name, value) -> {
                String key = name.split("\\.", 2)[0];
                if (!value.isEmpty() && !keys.contains(key)) {
                    throw new RuleViolation("assessment.not_your_criterion", key);
                }
            });
        }
    }
}
