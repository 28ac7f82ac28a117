package vn.kieumau.evidence;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The store on disk: {@code ab/abcdef…}, two letters of the SHA-256 as a folder so that no folder grows too long. */
class DiskStore implements ContentStore {

    private static final String NAME = "[0-9a-f]{64}";

    private final Path root;
    private final Clock clock;

    DiskStore(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        Path target = place(sha256);
        boolean newFolder = Files.notExists(target.getParent());
        Files.createDirectories(target.getParent());
        force(file, StandardOpenOption.WRITE);
        if (!Sha256.of(file).equals(sha256)) {
            throw new IOException("What lies on disk is not what was received");
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        synchronized (this) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(target.getParent());
        if (newFolder) {
            forceFolder(root);
        }
    }

    @Override
    public InputStream read(String sha256, long from) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(place(sha256), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void visit(Consumer<Kept> visitor) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root, 2)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (file.getFileName().toString().matches(NAME) && Files.isRegularFile(file)) {
                    visitor.accept(new Kept(
                            file.getFileName().toString(),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
    }

    @Override
    public synchronized boolean deleteUnlessPutSince(String sha256, Instant cutoff) throws IOException {
        Path file = place(sha256);
        return Files.exists(file)
                && Files.getLastModifiedTime(file).toInstant().isBefore(cutoff)
                && Files.deleteIfExists(file);
    }

    private Path place(String sha256) {
        if (!sha256.matches(NAME)) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** A name is durable when its folder is. Windows cannot open folders, and writes their entries through by itself. */
    private static void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
