package vn.kieumau.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.kieumau.kernel.RuleViolation;

/** A department, mass organisation or residential group that is asked to sign the ward's commitment. */
@Entity(name = "CommitmentParty")
class CommitmentParty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    private String name;

    @Enumerated(EnumType.STRING)
    private PartyState state;

    private String signer;
    private LocalDate signedOn;
    private String refusal;
    private int reminders;

    @Version
    private int version;

    protected CommitmentParty() {}

    CommitmentParty(Commitment commitment, String name) {
        this.commitment = commitment;
        this.name = name;
        this.state = PartyState.OPEN;
        this.refusal = "";
    }

    void sign(String by, LocalDate on) {
        mustBeOpen();
        state = PartyState.SIGNED;
        signer = by;
        signedOn = on;
    }

    void refuse(String reason) {
        mustBeOpen();
        state = PartyState.REFUSED;
        refusal = reason;
    }

    void remind() {
        if (state == PartyState.OPEN) {
            reminders++;
        }
    }

    void close() {
        if (state == PartyState.OPEN) {
            state = PartyState.MISSING;
        }
    }

    private void mustBeOpen() {
        if (state != PartyState.OPEN) {
            throw new RuleViolation("commitment.party_done", name, state.label());
        }
    }

    long dossierId() {
        return commitment.dossierId();
    }

    Long id() {
        return id;
    }

    PartyState state() {
        return state;
    }

    PartyView view() {
        return new PartyView(id, name, state, signer, signedOn, refusal, reminders);
    }
}
