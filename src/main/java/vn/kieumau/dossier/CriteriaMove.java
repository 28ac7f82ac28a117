package vn.kieumau.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A dossier was put under another version of its criteria; never changed afterwards. */
@Entity(name = "CriteriaMove")
class CriteriaMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private long fromSetId;
    private long toSetId;
    private String reason;
    private String movedBy;
    private Instant movedAt;

    protected CriteriaMove() {}

    CriteriaMove(long dossierId, long fromSetId, long toSetId, String reason, String movedBy, Instant movedAt) {
        this.dossierId = dossierId;
        this.fromSetId = fromSetId;
        this.toSetId = toSetId;
        this.reason = reason;
        this.movedBy = movedBy;
        this.movedAt = movedAt;
    }

    CriteriaMoveView view() {
        return new CriteriaMoveView(fromSetId, toSetId, reason, movedBy, movedAt);
    }
}
