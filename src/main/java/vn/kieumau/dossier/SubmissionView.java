package vn.kieumau.dossier;

import java.time.Instant;

/**
 * A submitted version.
 *
 * @param number 1 for the first submission
 * @param content the frozen content as JSON
 */
public record SubmissionView(int number, String submittedBy, Instant submittedAt, String content) {}
