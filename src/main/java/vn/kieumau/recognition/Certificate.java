package vn.kieumau.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** The certificate of a recognition and its announcement. */
@Entity(name = "Certificate")
class Certificate {

    @Id
    private long dossierId;

    private String number;
    private String decisionNumber;
    private LocalDate announcedOn;
    private String announcement;

    protected Certificate() {}

    Certificate(long dossierId, CertificateView details) {
        this.dossierId = dossierId;
        this.number = details.number();
        this.decisionNumber = details.decisionNumber();
        this.announcedOn = details.announcedOn();
        this.announcement = details.announcement();
    }

    CertificateView view() {
        return new CertificateView(number, decisionNumber, announcedOn, announcement);
    }
}
