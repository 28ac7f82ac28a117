package vn.kieumau.assessment.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictInput;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.StepFields;

/**
 * The fields of the criteria table: {@code verdict.A-01}, {@code note.A-01}, {@code value.A-01.numerator}, {@code
 * legalBasis.A-01} and {@code approvedBy.A-01} where it takes an authority, and {@code restVerdict} with {@code restNote} for all criteria that have no verdict or no note of their own.
 */
final class CriteriaFields {

    private CriteriaFields() {}

    /** Above the ward a verdict of its own needs a note of its own: it may be the reason of a difference. */
    static Map<String, VerdictInput> read(StepFields fields, List<CriterionView> criteria, Stage stage) {
        boolean noteForAll = stage == Stage.BASELINE || stage == Stage.WARD;
        Map<String, VerdictInput> inputs = new LinkedHashMap<>();
        for (CriterionView criterion : criteria) {
            String key = criterion.key();
            String verdict = fields.get("verdict." + key);
            String note = fields.longText("note." + key);
            inputs.put(
                    key,
                    new VerdictInput(
                            verdict.isEmpty() ? fields.get("restVerdict") : verdict,
                            new TreeMap<>(fields.startingWith("value." + key + ".")),
                            note.isEmpty() && (noteForAll || verdict.isEmpty()) ? fields.longText("restNote") : note,
                            limited(fields, "legalBasis." + key, 500),
                            limited(fields, "approvedBy." + key, 300)));
        }
        return inputs;
    }

    private static String limited(StepFields fields, String name, int longest) {
        return fields.has(name) ? fields.text(name, longest) : "";
    }

    /** The same fields, filled with verdicts that are known. */
    static Map<String, String> write(Map<String, VerdictView> verdicts, boolean withNotes) {
        Map<String, String> fields = new TreeMap<>();
        verdicts.forEach((key, verdict) -> {
            fields.put("verdict." + key, verdict.result().key());
            verdict.measured().forEach((input, value) -> fields.put("value." + key + "." + input, value));
            if (verdict.result().isException()) {
                fields.put("legalBasis." + key, verdict.legalBasis());
                fields.put("approvedBy." + key, verdict.approvedBy());
            }
            if (withNotes) {
                fields.put("note." + key, verdict.note());
            }
        });
        return fields;
    }
}
