package vn.kieumau.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** A document with a secrecy mark that proves criteria: no file, and nothing of what it says. */
@Entity(name = "SecretReference")
class SecretReference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String number;
    private LocalDate issuedOn;
    private String holder;

    @Enumerated(EnumType.STRING)
    private SecrecyLevel level;

    private String recordedBy;
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "secret_reference_criterion", joinColumns = @JoinColumn(name = "reference_id"))
    @Column(name = "criterion_key")
    private Set<String> criteria = new TreeSet<>();

    protected SecretReference() {}

    SecretReference(String caseNumber, NewSecretReference document, Set<String> criteria, String by, Instant at) {
        this.caseNumber = caseNumber;
        this.number = document.number();
        this.issuedOn = document.issuedOn();
        this.holder = document.holder();
        this.level = document.level();
        this.criteria = new TreeSet<>(criteria);
        this.recordedBy = by;
        this.recordedAt = at;
    }

    Set<String> criteria() {
        return criteria;
    }

    SecretReferenceView view() {
        return new SecretReferenceView(
                id, number, issuedOn, holder, level, Set.copyOf(criteria), recordedBy, recordedAt);
    }
}
