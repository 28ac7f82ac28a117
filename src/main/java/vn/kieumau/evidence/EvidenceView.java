package vn.kieumau.evidence;

import java.time.Instant;
import java.util.Set;

/**
 * Proof of criteria.
 *
 * @param file the file, or null when the proof is an explanation
 * @param explanation words in place of a file; empty when there is a file
 * @param criteria keys of the criteria it proves
 */
public record EvidenceView(
        long id, FileView file, String explanation, Set<String> criteria, String addedBy, Instant addedAt) {}
