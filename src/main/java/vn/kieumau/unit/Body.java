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

/** A body of a unit; it belongs to the period of the unit and never outlives it. */
@Entity
@Table(name = "unit_body")
class Body {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private AdministrativeUnit unit;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String name;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Body() {}

    Body(AdministrativeUnit unit, BodyKind kind, String name, Period period) {
        this.unit = unit;
        this.kind = kind;
        this.name = name;
        this.validFrom = period.from();
        this.validTo = period.to();
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    AdministrativeUnit unit() {
        return unit;
    }

    LocalDate validTo() {
        return validTo;
    }

    BodyView view() {
        return new BodyView(id, unit.code(), kind, name, validFrom, validTo);
    }
}
