package vn.kieumau.commitment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.commitment.PartyState;
import vn.kieumau.commitment.PartyView;
import vn.kieumau.dossier.workflow.StepSubject;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.ForModels;

/** The parties that have yet to sign, for the model's multi-instance task. */
@ForModels
@Component
public class CommitmentParties implements StepSubject {

    private final CommitmentService commitments;

    CommitmentParties(CommitmentService commitments) {
        this.commitments = commitments;
    }

    /** Called by {@code sign-commitments.bpmn}. */
    public List<Long> open(Long dossierId) {
        return commitments
                .of(dossierId)
                .map(commitment -> commitment.parties().stream()
                        .filter(party -> party.state() == PartyState.OPEN)
                        .map(PartyView::id)
                        .toList())
                .orElseGet(List::of);
    }

    @Override
    public Optional<String> of(CaseFacts facts, Map<String, String> parameters, String item) {
        return "sign-commitment".equals(parameters.get("step"))
                ? commitments.party(facts.id(), Long.parseLong(item)).map(PartyView::name)
                : Optional.empty();
    }
}
