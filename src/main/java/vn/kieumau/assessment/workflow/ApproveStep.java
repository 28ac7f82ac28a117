package vn.kieumau.assessment.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Proposal;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.SupplementService;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** The leader of a level agrees with what was proposed, or sends the appraisal back. */
@Component
class ApproveStep implements StepKind {

    private static final String AGREED = "agreed";
    private static final String SENT_BACK = "sent_back";

    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final SupplementService supplements;

    ApproveStep(AssessmentService assessments, DossierService dossiers, SupplementService supplements) {
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.supplements = supplements;
    }

    @Override
    public String name() {
        return "approve";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("passed", "supplement", "returned", "rejected", SENT_BACK);
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("assess", "conclude-appraisal")
                .andBelow("hold-meeting", "submit-dossier", "supplement");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        if (SENT_BACK.equals(fields.choice("outcome", Set.of(AGREED, SENT_BACK)))) {
            fields.reason();
            return SENT_BACK;
        }
        fields.longText("opinion");
        long dossier = context.caseFacts().id();
        Stage stage = Stage.of(context.level());
        Proposal proposal = assessments.proposal(dossier, stage);
        assessments.close(dossier, stage);
        switch (proposal) {
            case PASS -> dossiers.pass(dossier, context.level());
            case SUPPLEMENT -> {
                supplements.open(dossiers.require(dossier), stage, context.actor());
                dossiers.become(dossier, DossierState.SUPPLEMENT_REQUESTED);
            }
            case RETURN -> dossiers.become(dossier, DossierState.RETURNED);
            case REJECT -> dossiers.become(dossier, DossierState.NOT_RECOGNISED);
        }
        return proposal.outcome();
    }
}
