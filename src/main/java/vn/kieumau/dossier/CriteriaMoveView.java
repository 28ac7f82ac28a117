package vn.kieumau.dossier;

import java.time.Instant;

/**
 * An act by which a dossier came under another version of its criteria.
 *
 * @param movedBy user name
 */
public record CriteriaMoveView(long fromSetId, long toSetId, String reason, String movedBy, Instant movedAt) {}
