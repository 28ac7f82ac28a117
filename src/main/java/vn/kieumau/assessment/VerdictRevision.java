package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** An office's verdict that the lead officer of its level has changed. Rows are only ever added. */
@Entity(name = "VerdictRevision")
class VerdictRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long assessmentId;
    private String criterionKey;

    @Enumerated(EnumType.STRING)
    private VerdictResult officeResult;

    private String officeNote;
    private String officeJudgedBy;
    private Instant officeJudgedAt;

    @Enumerated(EnumType.STRING)
    private VerdictResult result;

    private String reason;
    private String revisedBy;
    private Instant revisedAt;

    protected VerdictRevision() {}

    VerdictRevision(
            long assessmentId, VerdictView office, VerdictResult result, String reason, String by, Instant now) {
        this.assessmentId = assessmentId;
        this.criterionKey = office.criterionKey();
        this.officeResult = office.result();
        this.officeNote = office.note();
        this.officeJudgedBy = office.judgedBy();
        this.officeJudgedAt = office.judgedAt();
        this.result = result;
        this.reason = reason;
        this.revisedBy = by;
        this.revisedAt = now;
    }

    long assessmentId() {
        return assessmentId;
    }

    VerdictRevisionView view() {
        return new VerdictRevisionView(
                criterionKey,
                officeResult,
                officeNote,
                officeJudgedBy,
                officeJudgedAt,
                result,
                reason,
                revisedBy,
                revisedAt);
    }
}
