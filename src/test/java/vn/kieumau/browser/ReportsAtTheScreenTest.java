package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;

/** The reports on both screens and on paper: nothing is cut off, and nothing stands in the way of a screen reader. */
@BrowserTest
@KieuMauTest
class ReportsAtTheScreenTest extends InTheBrowser {

    private static final Dimension OFFICE = new Dimension(1366, 768);
    private static final Dimension PHONE = new Dimension(390, 844);

    @Test
    void reportsFitBothScreensAndPaper() throws IOException {
        Journey journey = journeys.aDossier().upToTheCommitments().completeAll("sign_commitment");
        journey.complete("close_commitments");
        for (int month = 5; month < 9; month++) {
            journey.complete(
                    "report_progress",
                    Map.of(
                            "outcome",
                            "in_progress",
                            "reportedOn",
                            "30/0" + month + "/2023",
                            "met",
                            4 * month,
                            "applicable",
                            34));
        }
        journeys.aDossier().upToTheSubmission().passTheLevel();
        officer.signIn("administrator");

        for (String path : List.of(
                "/dossiers/" + journey.number() + "/progress",
                "/dossiers/" + journey.number(),
                "/reports/units?place=413",
                "/reports/criteria?place=413&model=A",
                "/reports/reported")) {
            String name = "report-" + path.replaceAll("[^a-z]+", "-");
            for (Dimension screen : List.of(OFFICE, PHONE)) {
                browser.resize(screen);
                officer.open(path);
                officer.see(By.tagName("h1"));
                photographWhole(name + "-" + screen.width, screen);
                assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                        .as(path + " at " + screen)
                        .isLessThanOrEqualTo(screen.width);
            }
            if (!path.endsWith(journey.number())) {
                assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                        .as(path)
                        .isEmpty();
            }
            print(name);
        }
        browser.resize(OFFICE);
    }

    /** The whole page, however long it is, as high as a picture may be. */
    private static void photographWhole(String name, Dimension screen) {
        Long height = (Long) browser.driver().executeScript("return document.documentElement.scrollHeight");
        browser.resize(new Dimension(screen.width, (int) Math.min(height, 3200)));
        browser.screenshot(name);
        browser.resize(screen);
    }

    private static void print(String name) throws IOException {
        Object pdf = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("printBackground", false, "preferCSSPageSize", true))
                .get("data");
        Files.write(
                Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"),
                Base64.getDecoder().decode(pdf.toString()));
    }
}
