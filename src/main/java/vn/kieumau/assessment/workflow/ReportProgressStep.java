package vn.kieumau.assessment.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.ProgressService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** Reports how many criteria are met by a day, until the ward declares itself ready. */
@Component
class ReportProgressStep implements StepKind {

    private final ProgressService progress;
    private final AssessmentService assessments;
    private final DossierService dossiers;

    ReportProgressStep(ProgressService progress, AssessmentService assessments, DossierService dossiers) {
        this.progress = progress;
        this.assessments = assessments;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "report-progress";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("ready", "in_progress");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        Map<String, String> known = new TreeMap<>();
        assessments
                .latest(dossiers.require(context.caseFacts().id()), Stage.BASELINE)
                .ifPresent(view -> {
                    known.put("met", String.valueOf(view.score().met()));
                    known.put("applicable", String.valueOf(view.score().applicable()));
                });
        return known;
    }

    @Override
    public Map<String, String> examples(StepContext context) {
        int total =
                assessments.countedCriteria(dossiers.require(context.caseFacts().id()));
        return Map.of("met", String.valueOf(total - 1), "applicable", String.valueOf(total));
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        CaseFacts facts = context.caseFacts();
        String outcome = fields.choice("outcome", outcomes());
        int total = assessments.countedCriteria(dossiers.require(facts.id()));
        progress.report(
                facts.id(),
                fields.dayBetween("reportedOn", facts.periodFrom(), facts.periodTo()),
                fields.integer("met", 0, total),
                fields.integer("applicable", 1, total),
                fields.longText("note"),
                context.actor());
        return outcome;
    }
}
