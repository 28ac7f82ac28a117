package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.account.Role;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Chromium;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;

/** A ward officer proves all criteria on the screen: drops files, ticks, loses the browser, comes back, completes. */
@BrowserTest
@KieuMauTest
class AssessmentOnScreenTest extends InTheBrowser {

    private static final Dimension OFFICE = new Dimension(1366, 768);
    private static final Dimension PHONE = new Dimension(390, 844);
    private static final int FILES = 20;

    private static final By FILE_LINK = By.cssSelector("[data-tray-list] > li [data-file-name]");
    private static final By TICK = By.cssSelector("[data-tray-list] > li [data-pick] input");
    private static final By TICKED = By.cssSelector("[data-tray-list] > li [data-pick] input:checked");
    private static final By NOTICE = By.cssSelector("[data-draft-notice]");

    private static final String PDF = new String(SmallFiles.pdf(), StandardCharsets.US_ASCII);

    /** Drops files as a mouse would: argument 0 is how many, argument 1 what they hold beside their number. */
    private static final String DROP = """
            const dropped = new DataTransfer();
            for (let each = 1; each <= arguments[0]; each++) {
              dropped.items.add(new File([arguments[1].replace('\\n', '\\n% ' + each + '\\n')], 'minh-chung-' + each + '.pdf'));
            }
            const place = document.querySelector('[data-drop]');
            for (const type of ['dragenter', 'dragover', 'drop']) {
              place.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: dropped}));
            }""";

    private static final String NOTHING_UNSENT =
            "return !Object.keys(localStorage).some(key => key.startsWith('kieu-mau-draft:'))";

    @LocalServerPort
    private int port;

    @Autowired
    private EvidenceService evidence;

    @Test
    void twentyFilesAreDroppedTickedKeptOverTheEndOfTheBrowserAndSubmitted() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        String username = anOfficer(Role.WARD_POLICE, journey.dossier().unitCode());
        Chromium first = Chromium.start();
        try {
            OfficerAtScreen before = new OfficerAtScreen(first, port);
            open(before, username, journey);
            first.driver().executeScript(DROP, FILES, PDF);
            before.await(driver -> driver.findElements(FILE_LINK).size() == FILES);
            tickEachForOneAndTheLastForAll(first);
            first.driver().findElement(By.name("restVerdict")).sendKeys("Đạt");
            before.type(By.name("restNote"), "Có hồ sơ lưu tại Công an phường.");
            before.await(driver -> Boolean.TRUE.equals(first.driver().executeScript(NOTHING_UNSENT)));
            photographBoth(first, before, "assessment-filled");
            first.kill();
        } finally {
            first.close();
        }

        open(officer, username, journey);

        assertThat(officer.all(FILE_LINK))
                .extracting(WebElement::getText)
                .hasSize(FILES)
                .contains("minh-chung-7.pdf");
        assertThat(officer.all(TICKED)).hasSize(FILES - 1 + criteria());
        assertThat(officer.valueOf(By.name("restNote"))).startsWith("Có hồ sơ lưu");
        assertThat(officer.see(By.cssSelector("[data-total] b")).getText()).startsWith(criteria() + "/" + criteria());

        browser.driver().findElement(By.cssSelector("[data-completes]")).click();
        officer.await(driver -> driver.getCurrentUrl().contains("/dossiers/"));

        assertThat(journey.openSteps()).containsExactly("review_meeting");
        assertThat(evidence.of(journey.number()))
                .filteredOn(one -> one.file() != null)
                .hasSize(FILES);
        assertThat(browser.driver().executeScript(NOTHING_UNSENT)).isEqualTo(true);
    }

    @Test
    void aFileIsTickedByTheKeyboardAlone() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        open(officer, anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()), journey);
        browser.driver().executeScript(DROP, 1, PDF);
        officer.see(FILE_LINK);
        browser.driver().executeScript("document.querySelector('[name=sharedFile_file]').focus()");

        int steps = 0;
        while (!active().getAttribute("outerHTML").startsWith("<summary data-none")) {
            press(Keys.TAB);
            assertThat(++steps).as("reaches the picker within a few steps").isLessThan(8);
        }
        press(Keys.ENTER);
        press(Keys.TAB);
        press(Keys.SPACE);
        press(Keys.ARROW_RIGHT);
        press(Keys.SPACE);
        press(Keys.END);
        press(Keys.SPACE);
        officer.photograph("assessment-keyboard");

        assertThat(officer.all(TICKED)).hasSize(3);
        assertThat(officer.see(By.cssSelector("[data-tray-list] summary")).getText())
                .isEqualTo("Chứng minh tiêu chí: 1, 2, " + criteria());
        assertThat(officer.see(By.cssSelector("[data-files-of='A-01'] li")).getText())
                .isEqualTo("minh-chung-1.pdf");
    }

    @Test
    void theFilterAndTheCountsFollowWithoutTheServer() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        open(officer, anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()), journey);

        browser.driver().findElement(By.name("verdict.A-18")).sendKeys("Đạt");
        officer.type(By.name("note.A-18"), "Không có văn bản, đã làm theo lời dặn.");
        officer.await(driver ->
                driver.findElement(By.cssSelector("[data-total] b")).getText().startsWith("1/" + criteria()));
        officer.see(By.cssSelector("[data-filter]")).click();

        assertThat(browser.driver().findElement(By.id("criterion-A-18")).isDisplayed())
                .isFalse();
        assertThat(browser.driver().findElement(By.id("criterion-A-05")).isDisplayed())
                .isTrue();
        photographBoth(browser, officer, "assessment-filtered");
    }

    @Test
    void whatIsTypedWithoutANetworkIsKeptHereAndSentLater() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        String username = anOfficer(Role.WARD_POLICE, journey.dossier().unitCode());
        open(officer, username, journey);

        reach(false);
        officer.type(By.name("note.A-05"), "Gõ khi mất mạng");
        officer.await(driver -> driver.findElement(By.cssSelector("[data-autosave-status]"))
                .getText()
                .startsWith("Mất kết nối"));
        assertThat(browser.driver().executeScript(NOTHING_UNSENT)).isEqualTo(false);
        officer.open("/tasks/" + journey.task("self_assess").getId());

        assertThat(officer.see(NOTICE).getText()).startsWith("Đã khôi phục");
        assertThat(officer.valueOf(By.name("note.A-05"))).isEqualTo("Gõ khi mất mạng");
        reach(true);
        browser.driver().executeScript("dispatchEvent(new Event('online'))");
        officer.await(driver -> Boolean.TRUE.equals(browser.driver().executeScript(NOTHING_UNSENT)));
        officer.open("/tasks/" + journey.task("self_assess").getId());
        assertThat(officer.valueOf(By.name("note.A-05"))).isEqualTo("Gõ khi mất mạng");
    }

    @Test
    void theSamePageWorksInsideTasklist() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        String username = anOfficer(Role.WARD_POLICE, journey.dossier().unitCode());
        officer.signIn(username).openTask(journey.task("self_assess").getId()).claim();
        officer.see(By.cssSelector("[data-filter]"));

        browser.driver().executeScript(DROP, 1, PDF);
        officer.see(FILE_LINK);
        browser.driver()
                .executeScript("document.querySelectorAll('[data-tick-group]').forEach(button => button.click())");
        browser.driver().findElement(By.name("restVerdict")).sendKeys("Đạt");
        officer.type(By.name("restNote"), "Có hồ sơ lưu tại Công an phường.");
        officer.await(driver -> driver.findElement(By.cssSelector("[data-total] b"))
                .getText()
                .startsWith(criteria() + "/" + criteria()));
        officer.lookAt(By.id("criteria")).photograph("assessment-tasklist");
        officer.lookAt(By.id("criterion-A-05")).photograph("assessment-tasklist-row");
        officer.complete().seeTheTaskLeave();

        assertThat(journey.openSteps()).containsExactly("review_meeting");
        assertThat(evidence.criteriaWithFile(journey.number())).isNotEmpty();
    }

    @Test
    void anOldSheetShowsWhatItWouldUndo() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        String task = journey.task("self_assess").getId();
        open(officer, anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()), journey);
        officer.type(By.name("note.A-05"), "Viết sau khi tải bảng");
        officer.await(driver -> Boolean.TRUE.equals(browser.driver().executeScript(NOTHING_UNSENT)));
        browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(answer => answer.blob()).then(sheet => {
                  const chosen = new DataTransfer();
                  chosen.items.add(new File([sheet], 'bang.xlsx'));
                  document.getElementById('field-sheet').files = chosen.files;
                  done();
                });""", "/tasks/" + task + "/sheet");
        officer.type(By.name("note.A-05"), "Viết lại");
        officer.await(driver -> Boolean.TRUE.equals(browser.driver().executeScript(NOTHING_UNSENT)));

        officer.lookAt(By.id("sheet")).photograph("assessment-sheet-card");
        browser.driver().findElement(By.cssSelector("#sheet button")).click();
        officer.see(By.cssSelector("form[action$='/sheet/confirm']"));

        assertThat(officer.see(By.cssSelector("main h2")).getText()).isEqualTo("Sẽ thay đổi 1 mục");
        assertThat(officer.all(By.cssSelector("tbody td")))
                .extracting(WebElement::getText)
                .containsExactly("Ghi chú, giải trình", "Viết lại", "Viết sau khi tải bảng");
        officer.photograph("assessment-sheet-office");
        browser.resize(PHONE);
        officer.photograph("assessment-sheet-phone");
        browser.resize(OFFICE);
        browser.driver()
                .findElement(By.cssSelector("form[action$='/sheet/confirm'] button"))
                .click();
        officer.see(By.cssSelector("[data-filter]"));
        assertThat(officer.valueOf(By.name("note.A-05"))).isEqualTo("Viết sau khi tải bảng");
    }

    private static void open(OfficerAtScreen who, String username, Journey journey) {
        who.signIn(username).open("/tasks/" + journey.task("self_assess").getId());
        who.see(By.cssSelector("[data-filter]"));
    }

    private static void tickEachForOneAndTheLastForAll(Chromium screen) {
        screen.driver().findElement(By.cssSelector("[data-tray-list] summary")).click();
        screen.driver().findElements(TICK).get(0).click();
        screen.driver().executeScript("""
                const files = [...document.querySelectorAll('[data-tray-list] > li')];
                files.slice(1, -1).forEach((file, index) => file.querySelectorAll('[data-pick] input')[index].click());
                files.at(-1).querySelectorAll('[data-pick] input').forEach(tick => tick.click());""");
    }

    private static void photographBoth(Chromium screen, OfficerAtScreen who, String name) {
        for (Map.Entry<String, Dimension> size :
                Map.of("office", OFFICE, "phone", PHONE).entrySet()) {
            screen.resize(size.getValue());
            who.lookAt(By.id("criteria")).photograph(name + "-" + size.getKey());
            who.lookAt(By.id("criterion-A-05")).photograph(name + "-row-" + size.getKey());
            if (!who.all(FILE_LINK).isEmpty()) {
                who.lookAt(FILE_LINK).photograph(name + "-tray-" + size.getKey());
            }
        }
        screen.resize(OFFICE);
    }

    private int criteria() {
        return browser.driver()
                .findElements(By.cssSelector("tr[data-criterion]"))
                .size();
    }

    private static WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private static void press(CharSequence key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    /** Whether drafts reach the server. */
    private static void reach(boolean open) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand("Network.setBlockedURLs", Map.of("urls", open ? List.of() : List.of("*/draft")));
    }
}
