package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictInput;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/**
 * Judges criteria with proofs: all of them at the ward, those of one office or group at an evaluating level beside the
 * verdicts of the level below.
 */
@Component
class AssessStep implements StepKind {

    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final EvidenceFields evidence;
    private final LevelAppraisal appraisal;

    AssessStep(
            AssessmentService assessments, DossierService dossiers, EvidenceFields evidence, LevelAppraisal appraisal) {
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.appraisal = appraisal;
    }

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public Map<String, Set<String>> parameters() {
        return Map.of("scope", AppraisalPart.SCOPES);
    }

    @Override
    public Set<String> requiredParameters() {
        return Set.of("scope");
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("assessed");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        if (context.level() != null) {
            return appraisal.suggest(context);
        }
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Map<String, String> fields = new TreeMap<>(CriteriaFields.write(metAtTheStart(dossier), false));
        fields.putAll(CriteriaFields.write(verdicts(dossier, Stage.WARD), true));
        return fields;
    }

    @Override
    public Separation separation() {
        return Separation.NONE.andBelow("assess", "hold-meeting", "submit-dossier", "supplement");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        if (context.level() != null) {
            appraisal.complete(context, fields);
            return "assessed";
        }
        DossierView dossier = dossiers.require(context.caseFacts().id());
        List<CriterionView> criteria = assessments.criteriaOf(dossier, null);
        Map<String, VerdictInput> inputs = CriteriaFields.read(fields, criteria, Stage.WARD);
        evidence.attach(context, fields, criteria);
        evidence.mustBeProven(context, criteria, inputs);
        assessments.judge(dossier, Stage.WARD, criteria, inputs, context.actor());
        assessments.close(dossier.id(), Stage.WARD);
        return "assessed";
    }

    /** What was met at the start is proposed again; the rest is what the ward has worked on and judges anew. */
    private Map<String, VerdictView> metAtTheStart(DossierView dossier) {
        Map<String, VerdictView> met = new TreeMap<>(verdicts(dossier, Stage.BASELINE));
        met.values().removeIf(verdict -> verdict.result() != VerdictResult.MET);
        return met;
    }

    private Map<String, VerdictView> verdicts(DossierView dossier, Stage stage) {
        return assessments.latest(dossier, stage).map(view -> view.verdicts()).orElseGet(Map::of);
    }
}
