package vn.kieumau.assessment.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Proposal;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.SupplementService;
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
    private final SupplementFields supplement;
    private final SupplementService supplements;

    ConcludeAppraisalStep(
            AssessmentService assessments,
            DossierService dossiers,
            MeetingFields meeting,
            LevelMerge merge,
            SupplementFields supplement,
            SupplementService supplements) {
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.meeting = meeting;
        this.merge = merge;
        this.supplement = supplement;
        this.supplements = supplements;
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
    public Map<String, String> suggest(StepContext context) {
        return supplement.suggest(context);
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
        if (proposal == Proposal.SUPPLEMENT) {
            supplement.propose(context, fields);
        } else {
            supplements.drop(context.caseFacts().id(), stage);
        }
        meeting.record(context, fields, stage, conclusion);
        assessments.conclude(dossiers.require(context.caseFacts().id()), stage, proposal, conclusion);
        return outcome;
    }
}
