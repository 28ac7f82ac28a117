package vn.kieumau.commitment.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;

/** The bodies to choose from, what a party signs, and who is missing at the end. */
@Component
class CommitmentFormData implements StepFormData {

    private final CommitmentService commitments;
    private final SigningBodies bodies;

    CommitmentFormData(CommitmentService commitments, SigningBodies bodies) {
        this.commitments = commitments;
        this.bodies = bodies;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("choose-parties", "sign-commitment", "close-commitments");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        Map<String, Object> data = new HashMap<>();
        data.put("bodies", bodies.of(context.caseFacts()));
        long dossier = context.caseFacts().id();
        commitments.of(dossier).ifPresent(commitment -> {
            data.put("commitment", commitment);
            data.put(
                    "party",
                    commitment.parties().stream()
                            .filter(party -> String.valueOf(party.id()).equals(context.item()))
                            .findFirst()
                            .orElse(null));
            data.put("missing", List.copyOf(commitment.outstanding()));
        });
        return data;
    }
}
