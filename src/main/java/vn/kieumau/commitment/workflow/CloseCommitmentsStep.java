package vn.kieumau.commitment.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** Ends the signing with the missing named, or reminds them once more. */
@Component
class CloseCommitmentsStep implements StepKind {

    private final CommitmentService commitments;

    CloseCommitmentsStep(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "close-commitments";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("closed", "reminded");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long dossier = context.caseFacts().id();
        if ("closed".equals(outcome)) {
            commitments.close(dossier, fields.longText("missingReason"));
        } else {
            commitments.remind(dossier);
        }
        return outcome;
    }
}
