package vn.kieumau.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import vn.kieumau.dossier.Recogniser;
import vn.kieumau.kernel.RuleViolation;

/** One attempt to revoke a recognition. It knows what may follow what; the process knows who does it when. */
@Entity(name = "Revocation")
class Revocation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;

    @Enumerated(EnumType.STRING)
    private RevocationState state;

    private String begunBy;
    private Instant begunAt;
    private String deciderUnitCode;
    private String deciderRole;
    private String deciderClerk;
    private String deciderTitle;
    private boolean deciderOutside;
    private String legalBasis;
    private String reason;
    private UUID fileId;
    private LocalDate answerBy;
    private String opinion;
    private UUID opinionFileId;
    private LocalDate decidedOn;
    private String decisionMaker;
    private String effectOnAwards;
    private String decisionReason;
    private String decisionNumber;
    private LocalDate issuedOn;
    private String announcement;

    @Version
    private int version;

    protected Revocation() {}

    /** @param decider who decides: the recogniser of today */
    Revocation(long dossierId, Recogniser decider, String begunBy, Instant now) {
        this.dossierId = dossierId;
        this.state = RevocationState.BEGUN;
        this.begunBy = begunBy;
        this.begunAt = now;
        this.deciderUnitCode = decider.unitCode();
        this.deciderRole = decider.role();
        this.deciderClerk = decider.clerk();
        this.deciderTitle = decider.title();
        this.deciderOutside = Boolean.TRUE.equals(decider.outside());
    }

    /** Says why, on what basis and until when the unit may answer; a proposal that came back begins anew. */
    void propose(RevocationProposal proposal) {
        move(RevocationState.PROPOSED, RevocationState.BEGUN);
        legalBasis = proposal.legalBasis();
        reason = proposal.reason();
        fileId = proposal.fileId();
        answerBy = proposal.answerBy();
        opinion = null;
        opinionFileId = null;
    }

    void drop() {
        move(RevocationState.DROPPED, RevocationState.BEGUN);
    }

    /** @param file null when the unit encloses none */
    void answer(String text, UUID file) {
        must(RevocationState.PROPOSED);
        opinion = text;
        opinionFileId = file;
    }

    void giveBack() {
        move(RevocationState.BEGUN, RevocationState.PROPOSED);
    }

    void decide(RevocationDecision decision) {
        move(decision.revoked() ? RevocationState.DECIDED : RevocationState.KEPT, RevocationState.PROPOSED);
        decidedOn = decision.decidedOn();
        decisionMaker = decision.decisionMaker();
        effectOnAwards = decision.effectOnAwards();
        decisionReason = decision.reason();
    }

    void reopen() {
        move(RevocationState.PROPOSED, RevocationState.DECIDED);
    }

    void publish(String number, LocalDate issued, String how) {
        move(RevocationState.REVOKED, RevocationState.DECIDED);
        decisionNumber = number;
        issuedOn = issued;
        announcement = how;
    }

    private void move(RevocationState next, RevocationState... from) {
        must(from);
        state = next;
    }

    private void must(RevocationState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new RuleViolation("recognition.revocation.not_now");
        }
    }

    long dossierId() {
        return dossierId;
    }

    RevocationView view() {
        return new RevocationView(
                dossierId,
                state,
                begunAt,
                new Recogniser(deciderUnitCode, deciderRole, deciderClerk, deciderTitle, deciderOutside),
                legalBasis,
                reason,
                fileId,
                answerBy,
                opinion,
                opinionFileId,
                decidedOn,
                decisionMaker,
                effectOnAwards,
                decisionReason,
                decisionNumber,
                issuedOn,
                announcement);
    }
}
