package vn.kieumau.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** The commitments that wards have signed by their departments, mass organisations and residential groups. */
@Service
public class CommitmentService {

    private final CommitmentRepository commitments;
    private final PartyRepository parties;
    private final DossierActs acts;

    CommitmentService(CommitmentRepository commitments, PartyRepository parties, DossierActs acts) {
        this.commitments = commitments;
        this.parties = parties;
        this.acts = acts;
    }

    /** Opens the signing of at least one content by at least one party; a party named twice signs once. */
    @Transactional
    public void open(long dossierId, List<String> contents, List<String> partyNames) {
        if (commitments.findById(dossierId).isPresent()) {
            throw new RuleViolation("commitment.already_open");
        }
        commitments.save(new Commitment(dossierId, contents, partyNames));
        acts.done("commitment.opened", dossierId, Map.of("parties", String.join(", ", partyNames)));
    }

    @Transactional
    public void sign(long partyId, String signer, LocalDate on) {
        CommitmentParty party = party(partyId);
        party.sign(signer, on);
        acts.done(
                "commitment.signed",
                party.dossierId(),
                Map.of("party", party.view().name(), "signedOn", VietnamTime.show(on)));
    }

    @Transactional
    public void refuse(long partyId, String reason) {
        CommitmentParty party = party(partyId);
        party.refuse(reason);
        acts.done(
                "commitment.refused",
                party.dossierId(),
                Map.of("party", party.view().name()));
    }

    /** Counts one more reminder for every party that has not answered. */
    @Transactional
    public void remind(long dossierId) {
        get(dossierId).remind();
        acts.done("commitment.reminded", dossierId, Map.of());
    }

    /** Ends the signing and names those who are missing. */
    @Transactional
    public void close(long dossierId, String missingReason) {
        get(dossierId).close(missingReason);
        acts.done("commitment.closed", dossierId, Map.of());
    }

    @Transactional(readOnly = true)
    public Optional<CommitmentView> of(long dossierId) {
        return commitments.findById(dossierId).map(Commitment::view);
    }

    @Transactional(readOnly = true)
    public Optional<PartyView> party(long dossierId, long partyId) {
        return of(dossierId).flatMap(commitment -> commitment.parties().stream()
                .filter(party -> party.id() == partyId)
                .findFirst());
    }

    private CommitmentParty party(long partyId) {
        return parties.findById(partyId).orElseThrow(() -> new NotFound("commitment.party_unknown"));
    }

    private Commitment get(long dossierId) {
        return commitments.findById(dossierId).orElseThrow(() -> new RuleViolation("commitment.not_open"));
    }
}
