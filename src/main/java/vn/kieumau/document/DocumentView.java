package vn.kieumau.document;

import java.time.Instant;
import java.time.LocalDate;
import vn.kieumau.evidence.FileView;

/**
 * A document of a case.
 *
 * @param type abbreviation of its type, such as {@code NQ}, {@code KH}, {@code QĐ}
 * @param number number and symbol; null while it is a draft
 * @param issuedOn null while it is a draft
 * @param goals what a plan wants to reach, or null
 * @param targetDate the day by which a plan wants to reach it, or null
 * @param file the uploaded file
 */
public record DocumentView(
        long id,
        String type,
        String issuer,
        String number,
        String subject,
        LocalDate issuedOn,
        String signer,
        String goals,
        LocalDate targetDate,
        DocumentState state,
        FileView file,
        String createdBy,
        Instant createdAt) {

    public boolean isIssued() {
        return state == DocumentState.ISSUED;
    }
}
