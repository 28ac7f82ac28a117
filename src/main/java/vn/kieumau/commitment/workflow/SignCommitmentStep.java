package vn.kieumau.commitment.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** A party signs, or refuses with a reason. */
@Component
class SignCommitmentStep implements StepKind {

    private final CommitmentService commitments;

    SignCommitmentStep(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "sign-commitment";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("signed", "refused");
    }

    /** Whether signed or refused, the way goes on when all have answered. */
    @Override
    public Set<String> branches() {
        return Set.of();
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long party = Long.parseLong(context.item());
        if ("refused".equals(outcome)) {
            commitments.refuse(party, fields.reason());
            return outcome;
        }
        CaseFacts facts = context.caseFacts();
        commitments.sign(
                party, fields.text("signer"), fields.dayBetween("signedOn", facts.periodFrom(), facts.periodTo()));
        return outcome;
    }
}
