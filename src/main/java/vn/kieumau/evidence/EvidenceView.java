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
        DocumentDetails document) {}
