package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A criterion that a level has to judge once more; fulfilled by the next judgement of it. */
@Entity(name = "AppraisalAsk")
class AppraisalAsk {

    /** Why a criterion is judged once more. */
    enum Cause {
        REAPPRAISE,
        SUPPLEMENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int submission;
    private String criterionKey;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String reason;
    private String askedBy;
    private Instant askedAt;
    private String judgedBy;
    private Instant judgedAt;

    protected AppraisalAsk() {}

    AppraisalAsk(
            long dossierId,
            Stage stage,
            int submission,
            String criterionKey,
            Cause cause,
            String reason,
            String askedBy,
            Instant askedAt) {
        this.dossierId = dossierId;
        this.stage = stage;
        this.submission = submission;
        this.criterionKey = criterionKey;
        this.cause = cause;
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void judged(String by, Instant at) {
        judgedBy = by;
        judgedAt = at;
    }

    String criterionKey() {
        return criterionKey;
    }

    Cause cause() {
        return cause;
    }

    String reason() {
        return reason;
    }
}
