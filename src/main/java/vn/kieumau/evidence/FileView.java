package vn.kieumau.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file without its bytes.
 *
 * @param mediaType recognised from the content
 * @param size in bytes
 * @param sha256 64 hexadecimal digits, computed when the file was received
 */
public record FileView(
        UUID id,
        String caseNumber,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {

    /** The size as people read it. */
    public String readableSize() {
        return size < 1_048_576
                ? Math.max(1, size / 1024) + " KB"
                : String.format(java.util.Locale.forLanguageTag("vi"), "%.1f MB", size / 1_048_576.0);
    }
}
