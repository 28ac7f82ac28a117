package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** The ward supplies what a level has asked for: files for criteria, and an explanation. */
@Component
class SupplementStep implements StepKind {

    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final EvidenceFields evidence;
    private final Timeline timeline;

    SupplementStep(AssessmentService assessments, DossierService dossiers, EvidenceFields evidence, Timeline timeline) {
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "supplement";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("supplied");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        List<CriterionView> criteria = assessments.criteriaOf(dossier, null);
        String explanation = fields.requiredLongText("explanation");
        evidence.attach(context, fields, criteria);
        timeline.add(dossier.id(), context.actor(), "assessment.supplement_given", "", explanation);
        dossiers.become(dossier.id(), DossierState.UNDER_APPRAISAL);
        return "supplied";
    }
}
