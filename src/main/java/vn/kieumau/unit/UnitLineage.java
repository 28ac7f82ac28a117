package vn.kieumau.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One unit going on in another: both ends are periods, so a code used again is never confused. */
@Entity
@Table(name = "unit_lineage")
class UnitLineage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_id")
    private AdministrativeUnit from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_id")
    private AdministrativeUnit to;

    @Enumerated(EnumType.STRING)
    private LineageKind kind;

    private LocalDate effectiveOn;
    private String legalBasis;

    protected UnitLineage() {}

    UnitLineage(
            AdministrativeUnit from,
            AdministrativeUnit to,
            LineageKind kind,
            LocalDate effectiveOn,
            String legalBasis) {
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.legalBasis = legalBasis;
    }

    AdministrativeUnit from() {
        return from;
    }

    AdministrativeUnit to() {
        return to;
    }

    LineageKind kind() {
        return kind;
    }

    LineageView view() {
        return new LineageView(from.view(), to.view(), kind, effectiveOn, legalBasis);
    }
}
