package vn.kieumau.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.RuleViolation;

/** A document of a case, from its draft to its issue. What was issued is never changed. */
@Entity(name = "OfficialDocument")
class OfficialDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String unitCode;
    private String type;
    private String issuer;
    private String subject;
    private UUID fileId;
    private String number;
    private LocalDate issuedOn;
    private String signer;
    private String goals;
    private LocalDate targetDate;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private String createdBy;

    @Column(nullable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected OfficialDocument() {}

    OfficialDocument(String caseNumber, Series series, String subject, UUID fileId, String by, Instant at) {
        this.caseNumber = caseNumber;
        this.unitCode = series.unitCode();
        this.type = series.type();
        this.issuer = series.issuer();
        this.subject = subject;
        this.fileId = fileId;
        this.state = DocumentState.DRAFT;
        this.createdBy = by;
        this.createdAt = at;
    }

    void redraft(String newSubject, UUID newFile, String by, Instant at) {
        mustBeDraft();
        subject = newSubject;
        fileId = newFile;
        createdBy = by;
        createdAt = at;
    }

    void issue(IssueDetails details) {
        mustBeDraft();
        number = details.number().toString();
        issuedOn = details.issuedOn();
        signer = details.signer();
        subject = details.subject();
        fileId = details.fileId();
        goals = details.goals();
        targetDate = details.targetDate();
        state = DocumentState.ISSUED;
    }

    private void mustBeDraft() {
        if (state != DocumentState.DRAFT) {
            throw new RuleViolation("document.already_issued", number);
        }
    }

    UUID fileId() {
        return fileId;
    }

    DocumentView view(FileView file) {
        return new DocumentView(
                id,
                type,
                issuer,
                number,
                subject,
                issuedOn,
                signer,
                goals,
                targetDate,
                state,
                file,
                createdBy,
                createdAt);
    }
}
