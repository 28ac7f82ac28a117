package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DiskStoreTest extends ContentStoreContract {

    @Override
    ContentStore store() {
        return new DiskStore(folder.resolve("evidence"), Clock.systemUTC());
    }

    @Test
    void whatIsNoContentIsLeftAlone() throws IOException {
        String hash = put("abc");
        Files.writeString(folder.resolve("evidence").resolve("readme.txt"), "by hand");

        assertThat(kept()).containsExactly(hash);
    }
}
