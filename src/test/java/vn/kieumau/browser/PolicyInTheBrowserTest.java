package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import vn.kieumau.account.Role;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;

/** No page asks for what its own policy forbids; a browser says so in its console. */
@BrowserTest
@KieuMauTest
class PolicyInTheBrowserTest extends InTheBrowser {

    private static final By DIAGRAM = By.cssSelector(".djs-container svg");
    private static final By OUR_FORM = By.cssSelector(".km-step [name=subject]");
    private static final By CAMUNDA_FORM = By.cssSelector(".fjs-container");

    @Test
    void ourPagesKeepToTheirPolicy() {
        Journey journey = journeys.aDossier();
        officer.atTheDoor().see(By.id("username"));
        nothingWasForbidden("sign-in");

        officer.signIn(anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()));
        officer.see(By.id("main"));
        nothingWasForbidden("home");
        officer.open("/dossiers").see(By.id("main"));
        nothingWasForbidden("dossiers");
        officer.open("/dossiers/" + journey.number()).see(DIAGRAM);
        nothingWasForbidden("dossier");
        officer.open("/tasks/" + journey.task("draft_resolution").getId()).see(By.id("main"));
        nothingWasForbidden("task");
        officer.open("/no-such-page").see(By.id("main"));
        nothingWasForbidden("error");
    }

    @Test
    void tasklistKeepsToItsPolicyWithOurFormACamundaFormAndADiagram() {
        Journey journey = journeys.aDossier();
        officer.signIn(anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()));
        officer.openTask(journey.task("draft_resolution").getId()).claim().see(OUR_FORM);
        nothingWasForbidden("our form");
        diagramTab();
        nothingWasForbidden("diagram");

        Journey further = journeys.aDossier().upTo("confirm_baseline");
        officer.signIn(anOfficer(Role.COMMITTEE_SECRETARY, further.dossier().unitCode()));
        officer.openTask(further.task("confirm_baseline").getId()).claim().see(CAMUNDA_FORM);
        nothingWasForbidden("Camunda Form");
    }

    @Test
    void administratorsUseFiltersCockpitAdminAndWelcomeWithinTheirPolicy() {
        officer.signIn("administrator").open("/camunda/app/tasklist/default/");
        officer.see(By.xpath("//*[self::a or self::button][contains(., 'Tạo bộ lọc')]"))
                .click();
        officer.see(By.cssSelector(".modal-content"));
        nothingWasForbidden("filter");
        for (String page : List.of(
                "cockpit/default/#/processes",
                "cockpit/default/#/dashboard",
                "admin/default/#/users",
                "admin/default/#/authorization?resource=0",
                "welcome/default/#!/welcome")) {
            officer.open("/favicon.svg");
            officer.open("/camunda/app/" + page).see(By.cssSelector("[cam-widget-header] .navbar-header"));
            nothingWasForbidden(page);
        }
    }

    @Test
    void aScriptThatIsWrittenIntoAFormOfTasklistIsDead() {
        officer.signIn("administrator").open("/camunda/app/tasklist/default/");
        officer.see(By.cssSelector("[cam-widget-header] .navbar-header"));

        // later, for what the driver itself evaluates is beyond any policy
        Object ran = browser.driver()
                .executeAsyncScript("var done = arguments[0]; setTimeout(function () {"
                        + "var ran = 0;"
                        + "try { ran += (0, eval)('1') } catch (forbidden) { }"
                        + "try { ran += new Function('return 1')() } catch (forbidden) { }"
                        + "window.injected = 0; var script = document.createElement('script');"
                        + "script.textContent = 'window.injected = 1'; document.body.append(script);"
                        + "done(ran + window.injected) }, 50)");

        assertThat(ran).isEqualTo(0L);
        browser.driver().manage().logs().get(LogType.BROWSER);
    }

    private void diagramTab() {
        officer.all(By.cssSelector(".nav-tabs a")).stream()
                .filter(tab -> tab.getText().contains("Sơ đồ"))
                .findFirst()
                .orElseThrow()
                .click();
        officer.see(DIAGRAM);
    }

    private void nothingWasForbidden(String page) {
        assertThat(browser.driver().manage().logs().get(LogType.BROWSER))
                .extracting(LogEntry::getMessage)
                .as(page)
                .noneMatch(message -> message.contains("Content Security Policy")
                        || message.contains("Permissions-Policy")
                        || message.contains("Cross-Origin-Opener-Policy"));
    }
}
