package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    private ContentStore store;

    @BeforeEach
    void open() {
        store = new ContentStore(directory);
    }

    @Test
    void contentIsFoundAgainByItsHash() throws IOException {
        ContentStore.Written written = store.write(stream("abc"));

        assertThat(written).isEqualTo(new ContentStore.Written(SHA256_OF_ABC, 3));
        try (InputStream content = store.read(SHA256_OF_ABC)) {
            assertThat(content).hasContent("abc");
        }
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        store.write(stream("abc"));
        store.write(stream("abc"));

        assertThat(files()).containsExactly(SHA256_OF_ABC);
    }

    @Test
    void anInterruptedUploadLeavesNothingBehind() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> store.write(broken)).isInstanceOf(UncheckedIOException.class);

        assertThat(files()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
