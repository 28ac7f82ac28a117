package vn.kieumau.assessment.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.MeetingService;
import vn.kieumau.assessment.Proposal;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;

/** The criteria table and the results so far, for every step that judges or looks at judgements. */
@Component
class AssessmentFormData implements StepFormData {

    private final DossierService dossiers;
    private final AssessmentService assessments;
    private final MeetingService meetings;
    private final CriteriaTable table;

    AssessmentFormData(
            DossierService dossiers, AssessmentService assessments, MeetingService meetings, CriteriaTable table) {
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.meetings = meetings;
        this.table = table;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "review-baseline",
                "confirm-baseline",
                "report-progress",
                "assess",
                "hold-meeting",
                "submit-dossier",
                "receive-dossier",
                "conclude-appraisal",
                "approve",
                "supplement");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        List<AssessmentView> all = assessments.latest(dossier);
        AssessmentView own = find(all, ownStage(context));
        AssessmentView below = below(all, ownStage(context));
        String group = context.level() != null && "group".equals(context.parameter("scope")) ? context.item() : null;
        Map<String, Object> data = new HashMap<>();
        List<CriterionGroupRows> groups = table.of(dossier, group, verdicts(below), verdicts(own));
        data.put("groups", groups);
        data.put(
                "differences",
                groups.stream()
                        .flatMap(one -> one.rows().stream())
                        .filter(CriterionRow::differs)
                        .toList());
        data.put("assessments", all);
        data.put("own", own);
        data.put("below", below);
        data.put(
                "results",
                Arrays.stream(VerdictResult.values()).map(VerdictResult::key).toList());
        // An exception is allowed for one criterion at a time, never for all that are left
        data.put(
                "restResults",
                Arrays.stream(VerdictResult.values())
                        .filter(result -> !result.isException())
                        .map(VerdictResult::key)
                        .toList());
        data.put(
                "proposals", Arrays.stream(Proposal.values()).map(Proposal::key).toList());
        data.put(
                "meeting",
                meetings.of(dossier.id()).stream()
                        .filter(one -> one.stage() == ownStage(context))
                        .reduce((older, newer) -> newer)
                        .orElse(null));
        return data;
    }

    private static Stage ownStage(StepContext context) {
        if (context.level() != null) {
            return Stage.of(context.level());
        }
        return context.parameter("step").endsWith("-baseline") || "report-progress".equals(context.parameter("step"))
                ? Stage.BASELINE
                : Stage.WARD;
    }

    /** The nearest stage before this one that has judged: those after it belong to an earlier round of the way. */
    private static AssessmentView below(List<AssessmentView> all, Stage stage) {
        return all.stream()
                .filter(view -> view.stage().compareTo(stage) < 0)
                .reduce((lower, nearer) -> nearer)
                .orElse(null);
    }

    private static AssessmentView find(List<AssessmentView> all, Stage stage) {
        return all.stream().filter(view -> view.stage() == stage).findFirst().orElse(null);
    }

    private static Map<String, VerdictView> verdicts(AssessmentView view) {
        return view == null ? Map.of() : view.verdicts();
    }
}
