package vn.kieumau.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** An officer is kept from one dossier, or from all of a unit, by a conflict of interest. Kept when it has ended. */
@Entity(name = "Exclusion")
class Exclusion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;

    /** The dossier that is meant; null when all of a unit are. */
    private Long dossierId;

    /** The unit whose dossiers are all meant; null when one dossier is. */
    private String unitCode;

    private String reason;

    @Column(name = "runs_from")
    private LocalDate from;

    /** Last day, inclusive; null while it is open. */
    @Column(name = "runs_to")
    private LocalDate to;

    private String recordedBy;
    private Instant recordedAt;
    private Instant endedAt;
    private String endedBy;

    protected Exclusion() {}

    Exclusion(
            String username,
            Long dossierId,
            String unitCode,
            String reason,
            LocalDate from,
            LocalDate to,
            String recordedBy,
            Instant recordedAt) {
        this.username = username;
        this.dossierId = dossierId;
        this.unitCode = unitCode;
        this.reason = reason;
        this.from = from;
        this.to = to;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    void end(String by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    String username() {
        return username;
    }

    Long dossierId() {
        return dossierId;
    }

    String unitCode() {
        return unitCode;
    }

    ExclusionView view(String name, String dossierNumber, LocalDate today) {
        return new ExclusionView(
                id,
                username,
                name,
                dossierId,
                dossierNumber,
                unitCode,
                reason,
                from,
                to,
                recordedBy,
                recordedAt,
                endedAt,
                endedAt == null && (to == null || !today.isAfter(to)));
    }
}
