package vn.kieumau.evidence;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kieumau.evidence.check.FileKind;

/**
 * A stored file without its bytes.
 *
 * @param mediaType recognised from the content
 * @param size in bytes
 * @param sha256 64 hexadecimal digits, computed when the file was received
 * @param scan what the search for malware has said
 * @param damaged whether its bytes were found missing or altered in the store
 */
public record FileView(
        UUID id,
        String caseNumber,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        ScanState scan,
        boolean damaged) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The size as people read it. */
    public String readableSize() {
        return readable(size);
    }

    static String readable(long bytes) {
        return bytes < 1_048_576
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(VIETNAMESE, "%,.1f MB", bytes / 1_048_576.0);
    }

    /** PDF, DOCX and so on; empty for kinds that are no longer received. */
    public String kind() {
        return FileKind.ofMediaType(mediaType).map(FileKind::name).orElse("");
    }

    /** Whether browsers show it; everything else is downloaded. */
    public boolean shown() {
        return isPdf() || isPicture();
    }

    public boolean isPdf() {
        return is(FileKind.PDF);
    }

    /** Whether it is a picture that browsers show. */
    public boolean isPicture() {
        return is(FileKind.JPG) || is(FileKind.PNG);
    }

    /** Whether the scanner could not be asked yet. */
    public boolean waiting() {
        return scan == ScanState.WAITING;
    }

    /** Why somebody may not open it now, as the key of a sentence; empty when it may be opened. */
    Optional<String> hindrance(String username) {
        if (damaged) {
            return Optional.of("evidence.stored_damaged");
        }
        if (scan == ScanState.INFECTED) {
            return Optional.of("evidence.stored_infected");
        }
        return waiting() && !uploadedBy.equals(username) ? Optional.of("evidence.stored_waiting") : Optional.empty();
    }

    private boolean is(FileKind kind) {
        return kind.mediaType().equals(mediaType);
    }
}
