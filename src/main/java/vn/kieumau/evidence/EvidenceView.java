package vn.kieumau.evidence;

import java.time.Instant;
import java.util.Set;

/**
 * Proof of criteria.
 *
 * @param file the file, or null when the proof is an explanation
 * @param explanation words in place of a file; empty when there is a file
 * @param criteria keys of the criteria it proves
 * @param reason why it was rejected; empty otherwise
 * @param judgedBy who gave it its state; null while nobody has
 * @param judgedAt when it got its state, or null
 * @param document what is known of the document in the file
 */
public record EvidenceView(
        long id,
        FileView file,
        String explanation,
        Set<String> criteria,
        String addedBy,
        Instant addedAt,
        EvidenceState state,
        String reason,
        String judgedBy,
        Instant judgedAt,
        DocumentDetails document) {}
