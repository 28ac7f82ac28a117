package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a file lies while it is checked: on the disk of the store, so that keeping it is only a move. */
@Component
class IncomingFiles {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    IncomingFiles(@Value("${kieu-mau.data-dir}") Path dataDirectory) {
        this.folder = dataDirectory.resolve("evidence").resolve("incoming").toAbsolutePath();
    }

    /** Writes at most one byte more than allowed, so that the size says whether there was more. */
    Incoming write(InputStream content, long most) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "incoming-", ".part");
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0 && size <= most; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        return new Incoming(file, size, Sha256.hex(digest));
    }

    /** Deletes what a stopped server left behind. Answers how many files there were. */
    int deleteOlderThan(Instant cutoff) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        int deleted = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(cutoff) && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** A file under way; closing it deletes what has not been moved into the store. */
    record Incoming(Path path, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
