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
    private Integer met;
    private Integer applicable;

    protected Decision() {}

    /** @param count what was judged by then; null when nothing was */
    Decision(long dossierId, DecisionDetails details, Readiness count, String recordedBy) {
        this.dossierId = dossierId;
        this.outcome = details.outcome();
        this.decidedOn = details.decidedOn();
        this.decisionMaker = details.decisionMaker();
        this.basis = details.basis();
        this.reason = details.reason();
        this.recordedBy = recordedBy;
        this.met = count == null ? null : count.met();
        this.applicable = count == null ? null : count.applicable();
    }

    long dossierId() {
        return dossierId;
    }

    /** How many criteria were met when it was decided; null where that is not known. */
    CycleResult result() {
        return met == null ? null : new CycleResult(met, applicable);
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
