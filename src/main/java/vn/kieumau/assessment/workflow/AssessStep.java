package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
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

    private static final String COPY = "copy";

    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final EvidenceFields evidence;
    private final EvidenceTray tray;
    private final DocumentCheck documents;
    private final DocumentDates dates;
    private final PreviousCycle previous;
    private final LevelAppraisal appraisal;

    AssessStep(
            AssessmentService assessments,
            DossierService dossiers,
            EvidenceFields evidence,
            EvidenceTray tray,
            DocumentCheck documents,
            DocumentDates dates,
            PreviousCycle previous,
            LevelAppraisal appraisal) {
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.tray = tray;
        this.documents = documents;
        this.dates = dates;
        this.previous = previous;
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
        Map<String, String> fields = new TreeMap<>(
                DocumentDates.fields(dates.of(context.caseFacts(), assessments.criteriaOf(dossier, null))));
        fields.putAll(CriteriaFields.write(metAtTheStart(dossier), false));
        fields.putAll(tray.fields(dossier.number()));
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
        evidence.attach(context, fields, criteria);
        tray.keep(context, fields, criteria);
        StepFields complete = withDates(context, fields, criteria);
        assessments.judge(
                dossier, Stage.WARD, criteria, CriteriaFields.read(complete, criteria, Stage.WARD), context.actor());
        Map<String, VerdictView> judged = verdicts(dossier, Stage.WARD);
        evidence.mustBeProven(context, criteria, judged);
        documents.mustBelong(context.caseFacts(), criteria, judged);
        assessments.close(dossier.id(), Stage.WARD);
        return "assessed";
    }

    @Override
    public Map<String, String> arrange(StepContext context, StepFields draft, String action) {
        if (context.level() != null) {
            return Map.of();
        }
        DossierView dossier = dossiers.require(context.caseFacts().id());
        List<CriterionView> criteria = assessments.criteriaOf(dossier, null);
        return COPY.equals(action) ? previous.copy(dossier.id(), criteria, draft) : tray.takeShared(draft, criteria);
    }

    /** A date that a ticked document gives needs no typing; what is typed stays. */
    private StepFields withDates(StepContext context, StepFields fields, List<CriterionView> criteria) {
        Map<String, String> all = new TreeMap<>(fields.all());
        DocumentDates.fields(dates.ofProofs(context.caseFacts(), criteria))
                .forEach((name, date) -> all.merge(name, date, (typed, found) -> typed.isEmpty() ? found : typed));
        return new StepFields(all);
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
