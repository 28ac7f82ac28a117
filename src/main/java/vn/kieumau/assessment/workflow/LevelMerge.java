package vn.kieumau.assessment.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AppraisalService;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictInput;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;

/**
 * What the lead officer does with the verdicts of the offices: {@code again} names those that judge once more,
 * {@code leadVerdict.A-01} with {@code leadReason.A-01} changes one.
 */
@Component
class LevelMerge {

    private final AppraisalService appraisals;
    private final AssessmentService assessments;
    private final DossierService dossiers;

    LevelMerge(AppraisalService appraisals, AssessmentService assessments, DossierService dossiers) {
        this.appraisals = appraisals;
        this.assessments = assessments;
        this.dossiers = dossiers;
    }

    void askAgain(StepContext context, StepFields fields) {
        appraisals.askAgain(
                dossiers.require(context.caseFacts().id()),
                Stage.of(context.level()),
                scope(context),
                fields.lines("again"),
                fields.reason(),
                context.actor());
    }

    /** A verdict that is sent as it stands is no change. */
    void revise(StepContext context, StepFields fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Stage stage = Stage.of(context.level());
        Map<String, VerdictView> standing =
                assessments.latest(dossier, stage).map(view -> view.verdicts()).orElseGet(Map::of);
        Map<String, VerdictInput> changed = new TreeMap<>();
        fields.startingWith("leadVerdict.").forEach((key, result) -> {
            VerdictView office = standing.get(key);
            boolean same = office != null && office.result().key().equals(result);
            if (!result.isEmpty() && !same) {
                Map<String, String> figures = office == null ? Map.of() : office.measured();
                changed.put(key, new VerdictInput(result, figures, fields.longText("leadReason." + key)));
            }
        });
        if (!changed.isEmpty()) {
            appraisals.revise(dossier, stage, changed, context.actor());
        }
    }

    /** A model of an earlier release names no scope. */
    static String scope(StepContext context) {
        String scope = context.parameter("scope");
        return scope.isEmpty() ? AppraisalPart.OFFICE : scope;
    }
}
