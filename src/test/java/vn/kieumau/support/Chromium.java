package vn.kieumau.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.util.FileSystemUtils;

/** The machine's Chromium, without a window, in Vietnamese, with a profile that is thrown away when it is closed. */
public final class Chromium implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String DRIVER = "chromedriver";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** The smallest screen that our pages promise to suit. */
    private static final Dimension OFFICE_SCREEN = new Dimension(1366, 768);

    private static final Map<String, String> CLOCK = Map.of("TZ", "Asia/Ho_Chi_Minh");

    /** Selenium warns at each start of a browser newer than itself; we use nothing that it means. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Path profile;
    private final ChromeDriver driver;

    private Chromium(Programs programs, String... arguments) {
        SELENIUM.setLevel(Level.SEVERE);
        profile = temporaryFolder();
        ChromeOptions options = new ChromeOptions()
                .setBinary(programs.browser().toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=vi",
                        "--user-data-dir=" + profile)
                .addArguments(arguments);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(programs.driver().toFile())
                        .usingAnyFreePort()
                        .withEnvironment(CLOCK)
                        .build(),
                options);
        resize(OFFICE_SCREEN);
    }

    /** Starts a browser; further command-line arguments may be given. */
    public static Chromium start(String... arguments) {
        Programs programs = find(System.getenv("PATH"))
                .orElseThrow(() -> new IllegalStateException("No Chromium here: is the class a @BrowserTest?"));
        return new Chromium(programs, arguments);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Sets the size of the page, in CSS pixels; a window itself cannot become as narrow as a phone. */
    public void resize(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Keeps what the window shows as {@code target/screenshots/<name>.png} and answers with the file. */
    public Path screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            return Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the browser as a power cut would: nothing is said to the page or to the server. */
    public void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        driver.quit();
        // a helper of the browser may still write there; the folder is a temporary one anyway
        FileSystemUtils.deleteRecursively(profile.toFile());
    }

    /** Looks for a browser and its driver in the folders of a PATH, which may be null. */
    static Optional<Programs> find(String path) {
        return BROWSERS.stream()
                .flatMap(name -> program(path, name).stream())
                .findFirst()
                .flatMap(browser -> program(path, DRIVER).map(driver -> new Programs(browser, driver)));
    }

    private static Optional<Path> program(String path, String name) {
        Stream<String> folders = path == null
                ? Stream.empty()
                : Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path);
        return folders.filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kieu-mau-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a browser and its driver lie. */
    record Programs(Path browser, Path driver) {}
}
