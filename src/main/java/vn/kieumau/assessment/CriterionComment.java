package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A remark on a criterion of a dossier, with the post in which it was written. */
@Entity(name = "CriterionComment")
class CriterionComment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private String criterionKey;
    private String author;
    private String authorRole;
    private String authorUnit;
    private String body;
    private Instant writtenAt;
    private String resolvedBy;
    private Instant resolvedAt;

    @Version
    private int rowVersion;

    protected CriterionComment() {}

    CriterionComment(
            long dossierId, String criterionKey, String author, String role, String unit, String body, Instant now) {
        this.dossierId = dossierId;
        this.criterionKey = criterionKey;
        this.author = author;
        this.authorRole = role;
        this.authorUnit = unit;
        this.body = body;
        this.writtenAt = now;
    }

    void resolve(String by, Instant now) {
        resolvedBy = by;
        resolvedAt = now;
    }

    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }

    Long id() {
        return id;
    }

    String criterionKey() {
        return criterionKey;
    }

    String author() {
        return author;
    }

    String authorRole() {
        return authorRole;
    }

    String authorUnit() {
        return authorUnit;
    }

    String body() {
        return body;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String resolvedBy() {
        return resolvedBy;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }
}
