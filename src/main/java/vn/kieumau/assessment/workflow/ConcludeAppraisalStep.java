package vn.kieumau.assessment.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Proposal;
import vn.kieumau.assessment.Stage;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** Brings the verdicts of a level together: minutes, vote and what the level proposes, or another appraisal. */
@Component
class ConcludeAppraisalStep implements StepKind {

    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final MeetingFields meeting;
    private final LevelMerge merge;

    ConcludeAppraisalStep(
            AssessmentService assessments, DossierService dossiers, MeetingFields meeting, LevelMerge merge) {
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.meeting = meeting;
        this.merge = merge;
    }

    @Override
    public String name() {
        return "conclude-appraisal";
    }

    /** How the level's criteria were divided, so that the parts can be asked once more; {@code office} by default. */
    @Override
    public Map<String, Set<String>> parameters() {
        return Map.of("scope", Set.of(AppraisalPart.OFFICE, AppraisalPart.GROUP));
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("concluded", "reappraise");
    }

    @Override
    public Separation separation() {
        return Separation.NONE.andBelow("assess", "hold-meeting", "submit-dossier", "supplement");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        if ("reappraise".equals(outcome)) {
            merge.askAgain(context, fields);
            meeting.recordIfHeld(context, fields, Stage.of(context.level()), fields.reason());
            return outcome;
        }
        merge.revise(context, fields);
        Stage stage = Stage.of(context.level());
        Proposal proposal = Proposal.of(fields.choice("proposal", Proposal.keys()));
        String conclusion = fields.requiredLongText("conclusion");
        meeting.record(context, fields, stage, conclusion);
        assessments.conclude(dossiers.require(context.caseFacts().id()), stage, proposal, conclusion);
        return outcome;
    }
}
