package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The judgement of one criterion in one round of one stage. */
@Entity(name = "Verdict")
class Verdict {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long assessmentId;
    private String criterionKey;

    @Enumerated(EnumType.STRING)
    private VerdictResult result;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> measured = new TreeMap<>();

    private String finding;
    private String note;
    private String legalBasis = "";
    private String approvedBy = "";
    private String judgedBy;
    private Instant judgedAt;

    protected Verdict() {}

    Verdict(long assessmentId, String criterionKey) {
        this.assessmentId = assessmentId;
        this.criterionKey = criterionKey;
    }

    /** A copy for the next round; the original stays as it was. */
    Verdict copyTo(long nextAssessmentId) {
        Verdict copy = new Verdict(nextAssessmentId, criterionKey);
        copy.judge(new Judgement(result, measured, finding, note, legalBasis, approvedBy), judgedBy, judgedAt);
        return copy;
    }

    void judge(Judgement judgement, String by, Instant at) {
        result = judgement.result();
        measured = new TreeMap<>(judgement.measured());
        finding = judgement.finding();
        note = judgement.note();
        legalBasis = judgement.legalBasis();
        approvedBy = judgement.approvedBy();
        judgedBy = by;
        judgedAt = at;
    }

    long assessmentId() {
        return assessmentId;
    }

    String criterionKey() {
        return criterionKey;
    }

    /** Null before the first judgement. */
    VerdictResult result() {
        return result;
    }

    VerdictView view() {
        return new VerdictView(
                criterionKey, result, Map.copyOf(measured), finding, note, judgedBy, judgedAt, legalBasis, approvedBy);
    }
}
