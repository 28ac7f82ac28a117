package vn.kieumau.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A file that was received: its bytes lie in the store under their SHA-256, this is what is known of them. */
@Entity(name = "StoredFile")
class StoredFile {

    @Id
    private UUID id;

    private String caseNumber;
    private String sha256;
    private String name;
    private String mediaType;
    private long size;
    private String uploadedBy;
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    private ScanState scanState;

    /** Set by {@link StoreLedger}; null while the bytes are what they were. */
    private Instant damagedAt;

    protected StoredFile() {}

    StoredFile(
            String caseNumber,
            String sha256,
            String name,
            String mediaType,
            long size,
            ScanState scanState,
            String uploadedBy,
            Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.sha256 = sha256;
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.scanState = scanState;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** Takes what the scanner said of a file that waited for it. */
    void scanned(ScanState state) {
        scanState = state;
    }

    FileView view() {
        return new FileView(
                id, caseNumber, name, mediaType, size, sha256, uploadedBy, uploadedAt, scanState, damagedAt != null);
    }
}
