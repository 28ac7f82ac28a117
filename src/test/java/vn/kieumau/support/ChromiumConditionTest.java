package vn.kieumau.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumConditionTest {

    @TempDir
    private Path folder;

    @Test
    void withoutChromiumABrowserTestIsSkipped() {
        assertThat(ChromiumCondition.evaluate(Optional.empty(), null).isDisabled())
                .isTrue();
        assertThat(ChromiumCondition.evaluate(Optional.empty(), "false").isDisabled())
                .isTrue();
    }

    @Test
    void withoutChromiumABrowserTestFailsInContinuousIntegration() {
        assertThatThrownBy(() -> ChromiumCondition.evaluate(Optional.empty(), "true"))
                .hasMessageContaining("CI=true");
    }

    @Test
    void aBrowserWithoutItsDriverIsNotEnough() throws IOException {
        program("chromium");

        assertThat(Chromium.find(folder.toString())).isEmpty();
        assertThat(Chromium.find("")).isEmpty();
        assertThat(Chromium.find(null)).isEmpty();
    }

    @Test
    void theFirstBrowserOnThePathIsTaken() throws IOException {
        Path browser = program("chromium-browser");
        Path driver = program("chromedriver");
        String path = folder.resolve("nowhere") + File.pathSeparator + folder;

        assertThat(Chromium.find(path)).contains(new Chromium.Programs(browser, driver));
        assertThat(ChromiumCondition.evaluate(Chromium.find(path), "true").isDisabled())
                .isFalse();
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
