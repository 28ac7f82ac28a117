package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Bytes under their SHA-256: streamed in and out, durable before anyone refers to them, and the same content kept once.
 */
interface ContentStore {

    /**
     * Keeps the bytes of a file; on return they are durable. The file may be moved away. Content that is there already is
     * kept anew, so that nobody collects it as old.
     *
     * @throws IOException when it cannot be kept, or when what arrived has another SHA-256
     */
    void put(String sha256, Path file) throws IOException;

    /**
     * The stored bytes from a place on; the caller closes the stream.
     *
     * @throws NoSuchFileException when they are missing
     */
    InputStream read(String sha256, long from) throws IOException;

    /** Everything that is stored, in no order, one after the other. */
    void visit(Consumer<Kept> visitor) throws IOException;

    /** Deletes content unless it was put again since. Answers whether it was deleted. */
    boolean deleteUnlessPutSince(String sha256, Instant cutoff) throws IOException;

    /** One content: its SHA-256, its size in bytes, and when it was last put. */
    record Kept(String sha256, long size, Instant putAt) {}
}
