package vn.kieumau.evidence;

import java.time.Instant;

/**
 * The store in figures.
 *
 * @param files files that were received
 * @param bytes size of all files; the same content is counted once
 * @param waiting files that wait for their scan
 * @param infected files that are blocked since their scan
 * @param damaged files whose bytes are missing or altered
 * @param lastChecked when a file was last compared with its SHA-256; null before the first check
 * @param neverChecked files that have not been compared since they were received
 */
public record StoreFigures(
        long files, long bytes, long waiting, long infected, long damaged, Instant lastChecked, long neverChecked) {

    /** The size as people read it. */
    public String readableSize() {
        return FileView.readable(bytes);
    }
}
