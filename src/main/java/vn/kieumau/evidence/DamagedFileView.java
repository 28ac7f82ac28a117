package vn.kieumau.evidence;

import java.time.Instant;

/**
 * A file whose bytes were found missing or altered.
 *
 * @param incident number under which the log has the finding
 */
public record DamagedFileView(
        String id, String caseNumber, String name, Damage damage, Instant damagedAt, String incident) {}
