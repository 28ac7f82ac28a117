package vn.kieumau.assessment;

import java.time.Instant;

/**
 * A remark on a criterion.
 *
 * @param author the name people read
 * @param role key of the role in which it was written
 * @param unit name of the unit at which the role was held
 * @param resolvedBy the name people read; null while it is open
 */
public record CommentView(
        long id,
        String criterionKey,
        String author,
        String role,
        String unit,
        String body,
        Instant writtenAt,
        String resolvedBy,
        Instant resolvedAt) {

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
