package vn.kieumau.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import vn.kieumau.kernel.TrailHead;

/** The certificate of a recognition and its announcement. */
@Entity(name = "Certificate")
class Certificate {

    @Id
    private long dossierId;

    private String number;
    private String decisionNumber;
    private LocalDate announcedOn;
    private String announcement;
    private Long headPosition;
    private String headHash;

    protected Certificate() {}

    Certificate(long dossierId, CertificateView details, TrailHead.Head head) {
        this.dossierId = dossierId;
        this.number = details.number();
        this.decisionNumber = details.decisionNumber();
        this.announcedOn = details.announcedOn();
        this.announcement = details.announcement();
        this.headPosition = head.position();
        this.headHash = head.hash();
    }

    long dossierId() {
        return dossierId;
    }

    CertificateView view() {
        return new CertificateView(
                number,
                decisionNumber,
                announcedOn,
                announcement,
                headHash == null ? null : new TrailHead.Head(headPosition, null, headHash));
    }
}
