package vn.kieumau.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import vn.kieumau.kernel.RuleViolation;

/** What a report says of a group of units, such as “28–29/34, hầu hết”: quoted with its source, never computed with. */
@Entity(name = "ReportedFigure")
class ReportedFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String unitCode;
    private String unitName;
    private String provinceCode;
    private String about;
    private String modelCode;
    private int cycleYear;
    private LocalDate asOf;
    private int metFrom;
    private int metTo;
    private int applicable;
    private String words;
    private String source;
    private String enteredBy;
    private Instant enteredAt;
    private String withdrawnBy;
    private Instant withdrawnAt;
    private String withdrawnBecause;

    protected ReportedFigure() {}

    /** @param provinceCode code of the province of the unit, which may be the unit itself */
    ReportedFigure(NewReportedFigure typed, String unitName, String provinceCode, String officer, Instant now) {
        this.unitCode = typed.unit();
        this.unitName = unitName;
        this.provinceCode = provinceCode;
        this.about = typed.about();
        this.modelCode = typed.model();
        this.cycleYear = typed.year();
        this.asOf = typed.asOf();
        this.metFrom = typed.from();
        this.metTo = typed.to();
        this.applicable = typed.of();
        this.words = typed.words();
        this.source = typed.source();
        this.enteredBy = officer;
        this.enteredAt = now;
    }

    /** Takes the quotation back; it stays readable with the reason. */
    void withdraw(String because, String officer, Instant now) {
        if (withdrawnAt != null) {
            throw new RuleViolation("report.reported.withdrawn_already");
        }
        withdrawnBecause = because;
        withdrawnBy = officer;
        withdrawnAt = now;
    }

    String unitCode() {
        return unitCode;
    }

    String provinceCode() {
        return provinceCode;
    }

    ReportedFigureView view() {
        return new ReportedFigureView(
                id,
                unitCode,
                unitName,
                about,
                modelCode,
                cycleYear,
                asOf,
                metFrom,
                metTo,
                applicable,
                words,
                source,
                enteredBy,
                withdrawnAt != null,
                withdrawnBecause);
    }
}
