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
import java.util.UUID;
import vn.kieumau.kernel.RuleViolation;

/** Proof of one or more criteria: a file, or an explanation in words. Its state may change; its criteria only become fewer. */
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

    @Enumerated(EnumType.STRING)
    private EvidenceState state = EvidenceState.SUBMITTED;

    private String stateReason = "";
    private String stateBy;
    private Instant stateAt;

    private String documentType;
    private String documentNumber;
    private LocalDate documentDate;
    private String issuer;
    private LocalDate periodFrom;
    private LocalDate periodTo;

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

    void describe(DocumentDetails details) {
        documentType = emptyToNull(details.type());
        documentNumber = emptyToNull(details.number());
        documentDate = details.date();
        issuer = emptyToNull(details.issuer());
        periodFrom = details.periodFrom();
        periodTo = details.periodTo();
    }

    /** @param reason required for a rejection, empty otherwise */
    void become(EvidenceState next, String reason, String by, Instant at) {
        if (!state.isPresent()) {
            throw new RuleViolation("evidence.not_there_any_more");
        }
        state = next;
        stateReason = reason;
        stateBy = by;
        stateAt = at;
    }

    /**
     * The proof of these of its criteria alone, so that what is found of them says nothing of the others; itself when it
     * proves no others.
     */
    Evidence apart(Set<String> some) {
        if (some.containsAll(criteria)) {
            return this;
        }
        Evidence apart = new Evidence(caseNumber, fileId, explanation, some, addedBy, addedAt);
        apart.describe(details());
        apart.state = state;
        apart.stateReason = stateReason;
        apart.stateBy = stateBy;
        apart.stateAt = stateAt;
        criteria.removeAll(some);
        return apart;
    }

    Long id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    UUID fileId() {
        return fileId;
    }

    String explanation() {
        return explanation;
    }

    Set<String> criteria() {
        return criteria;
    }

    EvidenceState state() {
        return state;
    }

    DocumentDetails details() {
        return new DocumentDetails(
                nullToEmpty(documentType),
                nullToEmpty(documentNumber),
                documentDate,
                nullToEmpty(issuer),
                periodFrom,
                periodTo);
    }

    EvidenceView view(FileView file) {
        return new EvidenceView(
                id,
                file,
                explanation,
                Set.copyOf(criteria),
                addedBy,
                addedAt,
                state,
                stateReason,
                stateBy,
                stateAt,
                details());
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }
}
