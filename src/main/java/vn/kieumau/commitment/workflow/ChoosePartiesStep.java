package vn.kieumau.commitment.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** The People's Committee chooses who signs, and what: contents and parties, one per line. */
@Component
class ChoosePartiesStep implements StepKind {

    private final CommitmentService commitments;

    ChoosePartiesStep(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "choose-parties";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("chosen");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        List<String> parties = new ArrayList<>(fields.lines("parties"));
        parties.addAll(fields.lines("otherParties"));
        fields.longText("otherParties");
        fields.requiredLongText("contents");
        commitments.open(context.caseFacts().id(), fields.lines("contents"), parties);
        return "chosen";
    }
}
