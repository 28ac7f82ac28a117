package vn.kieumau.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Proof of one or more criteria: a file, or an explanation in words. */
@Entity(name = "Evidence")
class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private UUID fileId;
    private String explanation;
    private String addedBy;
    private Instant addedAt;

    @ElementCollection
    @CollectionTable(name = "evidence_criterion", joinColumns = @JoinColumn(name = "evidence_id"))
    @Column(name = "criterion_key")
    private Set<String> criteria = new TreeSet<>();

    protected Evidence() {}

    Evidence(String caseNumber, UUID fileId, String explanation, Set<String> criteria, String by, Instant at) {
        this.caseNumber = caseNumber;
        this.fileId = fileId;
        this.explanation = explanation;
        this.criteria = new TreeSet<>(criteria);
        this.addedBy = by;
        this.addedAt = at;
    }

    Long id() {
        return id;
    }

    UUID fileId() {
        return fileId;
    }

    String explanation() {
        return explanation;
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    Set<String> criteria() {
        return criteria;
    }
}
