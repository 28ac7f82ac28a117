package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bytes on disk under their SHA-256: streamed in and out, durable before anyone refers to them, and the same content
 * kept once.
 */
@Component
class ContentStore {

    private final Path root;

    ContentStore(@Value("${kieu-mau.data-dir}") Path dataDirectory) {
        this.root = dataDirectory.resolve("evidence").toAbsolutePath();
    }

    /** Writes the content and answers with its SHA-256 and size. */
    Written write(InputStream content) {
        try {
            Files.createDirectories(root);
            Path incoming = Files.createTempFile(root, "incoming-", ".part");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size;
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
                    size = content.transferTo(out);
                }
                String sha256 = HexFormat.of().formatHex(digest.digest());
                moveInto(incoming, place(sha256));
                return new Written(sha256, size);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The stored bytes; the caller closes the stream. */
    InputStream read(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void moveInto(Path incoming, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    record Written(String sha256, long size) {}
}
