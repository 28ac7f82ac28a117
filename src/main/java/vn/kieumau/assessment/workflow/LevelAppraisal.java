package vn.kieumau.assessment.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AppraisalService;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictInput;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.SubmissionView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;

/** The share of one office or group in the appraisal of a level. */
@Component
class LevelAppraisal {

    private final AppraisalService appraisals;
    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final EvidenceFields evidence;
    private final ProofFindings findings;

    LevelAppraisal(
            AppraisalService appraisals,
            AssessmentService assessments,
            DossierService dossiers,
            EvidenceFields evidence,
            ProofFindings findings) {
        this.appraisals = appraisals;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.findings = findings;
    }

    /**
     * What the office itself has judged since the dossier was submitted. The verdicts of the level below are never
     * filled in: taking them over is a choice of the officer. After an answer of the ward the old verdict is not filled
     * in either.
     */
    Map<String, String> suggest(StepContext context) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Stage stage = Stage.of(context.level());
        List<CriterionView> criteria = appraisals.toJudge(dossier, stage, part(context));
        Map<String, VerdictView> own = assessments
                .latest(dossier, stage)
                .map(view -> new TreeMap<>(view.verdicts()))
                .orElseGet(TreeMap::new);
        own.keySet().retainAll(criteria.stream().map(CriterionView::key).collect(Collectors.toSet()));
        own.keySet().removeAll(appraisals.answered(dossier, stage));
        Instant submitted = submitted(dossier);
        own.values().removeIf(verdict -> verdict.judgedAt().isBefore(submitted));
        return CriteriaFields.write(own, true);
    }

    private Instant submitted(DossierView dossier) {
        return dossiers.submissions(dossier.id()).stream()
                .map(SubmissionView::submittedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    void complete(StepContext context, StepFields fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Stage stage = Stage.of(context.level());
        List<CriterionView> criteria = appraisals.toJudge(dossier, stage, part(context));
        Map<String, VerdictInput> inputs =
                AppraisalFields.read(fields, criteria, assessments.nearestBelow(dossier, stage));
        findings.keep(context, fields, criteria);
        evidence.attach(context, fields, criteria);
        appraisals.judge(dossier, stage, criteria, inputs, context.actor());
    }

    /** A step without an item judges everything, whatever its scope says. */
    static AppraisalPart part(StepContext context) {
        return context.item() == null
                ? AppraisalPart.all()
                : new AppraisalPart(context.parameter("scope"), context.item());
    }
}
