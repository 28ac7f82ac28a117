package vn.kieumau.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.kieumau.kernel.VietnameseText;

/**
 * A period in the life of an administrative unit in which its name, kind and parent stayed the same. The parent is
 * named by its code, so that a change of the parent's own name does not touch the children.
 */
@Entity
@Table(name = "unit")
class AdministrativeUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private String slug;
    private String searchName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String parentCode;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected AdministrativeUnit() {}

    AdministrativeUnit(UnitFacts facts) {
        code = facts.code();
        validFrom = facts.period().from();
        correct(facts);
    }

    /** Takes over everything but the code and the first day, by which the period is known. */
    final void correct(UnitFacts facts) {
        name = facts.name();
        kind = facts.kind();
        parentCode = facts.parentCode();
        validTo = facts.period().to();
        slug = VietnameseText.slug(name);
        searchName = VietnameseText.searchable(kind.prefix() + " " + name);
    }

    UnitFacts facts() {
        return new UnitFacts(code, name, kind, parentCode, period());
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    UnitView view() {
        return new UnitView(id, code, name, slug, kind, parentCode, validFrom, validTo);
    }
}
