package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.kieumau.kernel.RuleViolation;

/** One round of judging a dossier at one stage. A closed round is never changed; the next one starts as its copy. */
@Entity(name = "Assessment")
class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int round;
    private boolean closed;
    private String conclusion;

    @Enumerated(EnumType.STRING)
    private Proposal proposal;

    private Instant openedAt;
    private Instant closedAt;

    @Version
    private int version;

    protected Assessment() {}

    Assessment(long dossierId, Stage stage, int round, Instant openedAt) {
        this.dossierId = dossierId;
        this.stage = stage;
        this.round = round;
        this.conclusion = "";
        this.openedAt = openedAt;
    }

    void mustBeOpen() {
        if (closed) {
            throw new RuleViolation("assessment.closed", stage.label(), round);
        }
    }

    void conclude(Proposal proposed, String words) {
        mustBeOpen();
        proposal = proposed;
        conclusion = words;
    }

    void close(Instant now) {
        mustBeOpen();
        closed = true;
        closedAt = now;
    }

    Long id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    int round() {
        return round;
    }

    boolean isClosed() {
        return closed;
    }

    Proposal proposal() {
        return proposal;
    }

    String conclusion() {
        return conclusion;
    }
}
