package vn.kieumau.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A dossier as it was submitted, read from the frozen content alone.
 *
 * @param number 1 for the first submission
 * @param submittedBy the name people read
 * @param criteriaSet title of the set by which it was judged; empty for versions that do not tell
 * @param illustrative whether a criterion of that set was not the official text
 * @param met criteria met of those {@code applicable}
 */
public record VersionView(
        int number,
        String submittedBy,
        Instant submittedAt,
        String criteriaSet,
        boolean illustrative,
        int met,
        int applicable,
        List<Criterion> criteria,
        List<Document> documents,
        List<Proof> evidence) {

    /** The proofs of a criterion. */
    public List<Proof> proofsOf(String criterionKey) {
        return evidence.stream()
                .filter(proof -> proof.criteria().contains(criterionKey))
                .toList();
    }

    /**
     * A criterion with the ward's verdict.
     *
     * @param result key of the verdict; empty when it was not judged
     * @param measured the typed figures by input
     */
    public record Criterion(
            String key,
            String label,
            String title,
            String result,
            Map<String, String> measured,
            String finding,
            String note) {}

    /**
     * An official document.
     *
     * @param number number and symbol; empty for a draft
     * @param issuedOn as {@code yyyy-MM-dd}; empty for a draft
     */
    public record Document(
            String type,
            String number,
            String issuedOn,
            String signer,
            String subject,
            String fileId,
            String fileName,
            String sha256) {}

    /**
     * A proof: a file, or an explanation in words.
     *
     * @param fileId empty for an explanation
     */
    public record Proof(
            long id,
            String fileId,
            String fileName,
            long size,
            String sha256,
            String explanation,
            List<String> criteria) {

        public boolean isFile() {
            return !fileId.isEmpty();
        }

        /** What makes two proofs the same, in whichever version. */
        String identity() {
            return isFile() ? sha256 + " " + fileName : explanation;
        }
    }
}
