package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** Reviews every criterion as it is at the start, and fixes the tasks that come first. */
@Component
class ReviewBaselineStep implements StepKind {

    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final Timeline timeline;
    private final DocumentDates dates;

    ReviewBaselineStep(AssessmentService assessments, DossierService dossiers, Timeline timeline, DocumentDates dates) {
        this.dates = dates;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "review-baseline";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("reviewed");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Map<String, String> fields = new TreeMap<>(
                DocumentDates.fields(dates.of(context.caseFacts(), assessments.criteriaOf(dossier, null))));
        assessments
                .latest(dossier, Stage.BASELINE)
                .ifPresent(view -> fields.putAll(CriteriaFields.write(view.verdicts(), true)));
        return fields;
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        List<CriterionView> criteria = assessments.criteriaOf(dossier, null);
        String priorities = fields.requiredLongText("priorities");
        assessments.judge(
                dossier,
                Stage.BASELINE,
                criteria,
                CriteriaFields.read(fields, criteria, Stage.BASELINE),
                context.actor());
        timeline.add(dossier.id(), context.actor(), "assessment.priorities_set", "", priorities);
        return "reviewed";
    }
}
