package vn.kieumau.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One officer stands in for another in one post for some days. Kept when it has ended. */
@Entity(name = "Substitution")
class Substitution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String officer;
    private String substitute;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unitCode;

    @Column(name = "runs_from")
    private LocalDate from;

    /** Last day, inclusive. */
    @Column(name = "runs_to")
    private LocalDate to;

    private String basis;
    private String recordedBy;
    private Instant recordedAt;
    private Instant endedAt;
    private String endedBy;

    protected Substitution() {}

    Substitution(
            String officer,
            String substitute,
            Role role,
            String unitCode,
            LocalDate from,
            LocalDate to,
            String basis,
            String recordedBy,
            Instant recordedAt) {
        this.officer = officer;
        this.substitute = substitute;
        this.role = role;
        this.unitCode = unitCode;
        this.from = from;
        this.to = to;
        this.basis = basis;
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

    boolean isFor(Role role, String unitCode) {
        return this.role == role && this.unitCode.equals(unitCode);
    }

    String officer() {
        return officer;
    }

    String substitute() {
        return substitute;
    }

    Role role() {
        return role;
    }

    String unitCode() {
        return unitCode;
    }

    /** A post of the other as the substitute holds it: the same office, for the days of the substitution. */
    PostView standingIn(PostView post) {
        return new PostView(role, unitCode, post.office(), from, to, basis, officer);
    }

    SubstitutionView view(String officerName, String substituteName, LocalDate today) {
        return new SubstitutionView(
                id,
                officer,
                officerName,
                substitute,
                substituteName,
                role,
                unitCode,
                from,
                to,
                basis,
                recordedBy,
                recordedAt,
                endedAt,
                endedAt == null && !today.isAfter(to));
    }
}
