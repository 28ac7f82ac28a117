package vn.kieumau.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an issue adds to a draft.
 *
 * @param goals what a plan wants to reach; null for other documents
 * @param targetDate the day by which a plan wants to reach it; null for other documents
 */
public record IssueDetails(
        DocumentNumber number,
        LocalDate issuedOn,
        String signer,
        String subject,
        UUID fileId,
        String goals,
        LocalDate targetDate) {

    /** Details of a document that is no plan. */
    public static IssueDetails of(
            DocumentNumber number, LocalDate issuedOn, String signer, String subject, UUID fileId) {
        return new IssueDetails(number, issuedOn, signer, subject, fileId, null, null);
    }
}
