package vn.kieumau.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.kieumau.support.Chromium;
import vn.kieumau.web.demo.DemoAccounts;

/** An officer before the screen: signs in, works in Tasklist, reads our pages. Waits for what is to come. */
final class OfficerAtScreen {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final By CLAIM = By.cssSelector("button.claim");
    private static final By COMPLETE = By.cssSelector(".form-actions button.btn-primary");
    private static final By TASK_IN_LIST = By.cssSelector(".tasks-list li.task");
    private static final By REFUSAL = By.cssSelector("[data-step-alert]");
    private static final By UPLOADED = By.cssSelector(".km-files__done");

    private final Chromium browser;
    private final WebDriver driver;
    private final String address;

    OfficerAtScreen(Chromium browser, int port) {
        this.browser = browser;
        this.driver = browser.driver();
        this.address = "http://localhost:" + port;
    }

    /** Leaves whoever was signed in and shows the sign-in page. */
    OfficerAtScreen atTheDoor() {
        driver.get(address + "/login");
        driver.manage().deleteAllCookies();
        driver.get(address + "/login");
        return this;
    }

    OfficerAtScreen signIn(String username) {
        atTheDoor();
        type(By.id("username"), username);
        type(By.id("password"), DemoAccounts.PASSWORD);
        driver.findElement(By.cssSelector("form[action$='/login'] button")).click();
        await(webDriver -> !webDriver.getCurrentUrl().contains("/login"));
        return this;
    }

    OfficerAtScreen open(String path) {
        driver.get(address + path);
        return this;
    }

    /** Opens Tasklist and, in its list, the task on top. */
    OfficerAtScreen openTheFirstTask() {
        open(TASKLIST);
        await(elementToBeClickable(TASK_IN_LIST)).findElement(By.tagName("a")).click();
        await(urlContains("task="));
        return this;
    }

    /** Opens a task in Tasklist by its address. */
    OfficerAtScreen openTask(String taskId) {
        return open(TASKLIST + "#/?task=" + taskId);
    }

    /** Claims the task on the screen; only then does Tasklist offer its form. */
    OfficerAtScreen claim() {
        await(elementToBeClickable(CLAIM)).click();
        await(invisibilityOfElementLocated(CLAIM));
        return this;
    }

    OfficerAtScreen complete() {
        await(elementToBeClickable(COMPLETE)).click();
        return this;
    }

    /** Types into a field and leaves it, since Camunda Forms take over what was typed a moment later. */
    OfficerAtScreen type(By field, String text) {
        WebElement found = await(elementToBeClickable(field));
        if (!valueOf(field).isEmpty()) {
            found.clear();
        }
        found.sendKeys(text, Keys.TAB);
        return this;
    }

    OfficerAtScreen upload(By field, Path file) {
        await(present(field)).sendKeys(file.toAbsolutePath().toString());
        see(UPLOADED);
        return this;
    }

    String valueOf(By field) {
        return await(present(field)).getDomProperty("value");
    }

    /** The sentence with which the step refused to be completed. */
    String refusal() {
        return see(REFUSAL).getText();
    }

    WebElement see(By element) {
        return await(visibilityOfElementLocated(element));
    }

    List<WebElement> all(By elements) {
        return driver.findElements(elements);
    }

    /** Waits until Tasklist has put the completed task away. */
    OfficerAtScreen seeTheTaskLeave() {
        await(invisibilityOfElementLocated(COMPLETE));
        return this;
    }

    /** Scrolls until an element is in the middle of the screen. */
    OfficerAtScreen lookAt(By element) {
        browser.driver()
                .executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", see(element));
        return this;
    }

    OfficerAtScreen photograph(String name) {
        browser.screenshot(name);
        return this;
    }

    <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    private static ExpectedCondition<WebElement> present(By element) {
        return driver -> driver.findElements(element).stream().findFirst().orElse(null);
    }
}
