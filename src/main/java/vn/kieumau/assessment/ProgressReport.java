package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** What a ward reported on a day: so many criteria met of so many that apply. */
@Entity(name = "ProgressReport")
class ProgressReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private LocalDate reportedOn;
    private int met;
    private int applicable;
    private String note;
    private String reportedBy;

    protected ProgressReport() {}

    ProgressReport(long dossierId, LocalDate reportedOn, int met, int applicable, String note, String reportedBy) {
        this.dossierId = dossierId;
        this.reportedOn = reportedOn;
        this.met = met;
        this.applicable = applicable;
        this.note = note;
        this.reportedBy = reportedBy;
    }

    ProgressView view() {
        return new ProgressView(reportedOn, met, applicable, note);
    }
}
