package vn.kieumau.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A decision on the recognition of a dossier. A deferral is a decision too, and another one follows. */
@Entity(name = "Decision")
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    private LocalDate decidedOn;
    private String decisionMaker;
    private String basis;
    private String reason;
    private String recordedBy;

    protected Decision() {}

    Decision(long dossierId, DecisionDetails details, String recordedBy) {
        this.dossierId = dossierId;
        this.outcome = details.outcome();
        this.decidedOn = details.decidedOn();
        this.decisionMaker = details.decisionMaker();
        this.basis = details.basis();
        this.reason = details.reason();
        this.recordedBy = recordedBy;
    }

    DecisionOutcome outcome() {
        return outcome;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    DecisionDetails details() {
        return new DecisionDetails(outcome, decidedOn, decisionMaker, basis, reason);
    }
}
