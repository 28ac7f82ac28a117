package vn.kieumau.recognition;

import java.time.LocalDate;
import vn.kieumau.kernel.TrailHead;

/**
 * A certificate: its number, the number of the decision behind it, and its announcement.
 *
 * @param head the end of the audit trail at the announcement, without its time; null before it
 */
public record CertificateView(
        String number, String decisionNumber, LocalDate announcedOn, String announcement, TrailHead.Head head) {

    /** A certificate that is still to be announced. */
    public CertificateView(String number, String decisionNumber, LocalDate announcedOn, String announcement) {
        this(number, decisionNumber, announcedOn, announcement, null);
    }
}
