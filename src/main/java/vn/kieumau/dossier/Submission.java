package vn.kieumau.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of a dossier as it was submitted: frozen, and readable for ever. */
@Entity(name = "Submission")
class Submission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private int number;
    private String submittedBy;
    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected Submission() {}

    Submission(long dossierId, int number, String submittedBy, Instant submittedAt, String content) {
        this.dossierId = dossierId;
        this.number = number;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.content = content;
    }

    SubmissionView view() {
        return new SubmissionView(number, submittedBy, submittedAt, content);
    }
}
