package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store keeps to; one subclass per store. */
abstract class ContentStoreContract {

    private static final int LARGE = 20 << 20;

    @TempDir
    Path folder;

    private int next;

    abstract ContentStore store() throws IOException;

    @Test
    void contentIsFoundAgainByItsHash() throws IOException {
        String hash = put("abc");

        assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        try (InputStream content = store().read(hash, 0)) {
            assertThat(content).hasContent("abc");
        }
    }

    @Test
    void itIsReadFromAnyPlace() throws IOException {
        String hash = put("0123456789");

        try (InputStream content = store().read(hash, 7)) {
            assertThat(content).hasContent("789");
        }
    }

    @Test
    void aLargeContentIsStreamedBothWays() throws IOException {
        Path large = folder.resolve("large");
        Files.write(large, new byte[LARGE]);
        String hash = Sha256.of(large);

        store().put(hash, large);

        try (InputStream content = store().read(hash, 0)) {
            assertThat(Sha256.of(content)).isEqualTo(hash);
        }
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        String hash = put("twice");
        put("twice");

        assertThat(kept()).containsOnlyOnce(hash);
    }

    @Test
    void whatIsNotWhatItShouldBeIsNotKept() throws IOException {
        Path file = file("what was received");
        String other = Sha256.of(file("something else"));

        assertThatThrownBy(() -> store().put(other, file)).isInstanceOf(IOException.class);

        assertThat(kept()).doesNotContain(other);
    }

    @Test
    void whatIsMissingIsSaidToBeMissing() {
        assertThatThrownBy(() -> store().read("0".repeat(64), 0)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().read("../../etc/passwd", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatWasNotPutAgainIsDeleted() throws IOException {
        String hash = put("orphan");
        Instant before = Instant.now().minusSeconds(60);
        Instant after = Instant.now().plusSeconds(60);

        assertThat(store().deleteUnlessPutSince(hash, before)).isFalse();
        assertThat(kept()).contains(hash);
        assertThat(store().deleteUnlessPutSince(hash, after)).isTrue();
        assertThat(kept()).doesNotContain(hash);
        assertThat(store().deleteUnlessPutSince(hash, after)).isFalse();
    }

    List<String> kept() throws IOException {
        List<String> all = new ArrayList<>();
        store().visit(one -> all.add(one.sha256()));
        return all;
    }

    String put(String text) throws IOException {
        Path file = file(text);
        String hash = Sha256.of(file);
        store().put(hash, file);
        return hash;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file-" + next++), text);
    }
}
