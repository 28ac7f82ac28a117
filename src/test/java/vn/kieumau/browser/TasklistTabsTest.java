package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import vn.kieumau.account.Role;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;

/** Whatever an officer may click in Tasklist is among the addresses that officers may ask: no error pops up. */
@BrowserTest
@KieuMauTest
class TasklistTabsTest extends InTheBrowser {

    private static final By TAB = By.cssSelector(".tabbed-content .nav-tabs li a");
    private static final By FILTER = By.cssSelector(".task-filter h4.name a");
    private static final By ERROR = By.cssSelector(".notifications-panel .alert, .notifications .alert");

    @Test
    void everyTabAndFilterOpensWithoutAnError() throws InterruptedException {
        Journey journey = journeys.aDossier();
        officer.signIn(anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()))
                .openTheFirstTask()
                .claim();

        officer.see(TAB);
        List<String> tabs = officer.all(TAB).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
        assertThat(tabs).containsExactly("Biểu mẫu", "Sơ đồ", "Mô tả");
        for (String tab : tabs) {
            officer.see(By.linkText(tab)).click();
            assertNoErrorWithin("tab-" + tabs.indexOf(tab));
        }
        int filters = officer.all(FILTER).size();
        assertThat(filters).isGreaterThanOrEqualTo(5);
        for (int filter = 0; filter < filters; filter++) {
            officer.all(FILTER).get(filter).click();
            assertNoErrorWithin("filter-" + filter);
        }
        officer.open("/camunda/app/welcome/default/#!/welcome");
        assertNoErrorWithin("welcome");
    }

    /** Notices pop up some moments after the click that they are about. */
    private void assertNoErrorWithin(String name) throws InterruptedException {
        for (int look = 0; look < 8; look++) {
            Thread.sleep(150);
            assertThat(officer.all(ERROR)).as(name).isEmpty();
        }
        officer.photograph("tasklist-" + name);
    }
}
