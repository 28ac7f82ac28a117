package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.CommentService;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;

/** An officer of a level judges beside the ward, the lead officer asks for more, and the ward answers: at both sizes. */
@BrowserTest
@KieuMauTest
class AppraisalOnScreenTest extends InTheBrowser {

    private static final String OFFICER = "district-police.cua-lo";
    private static final String REASON = "Kiểm tra tại chỗ chưa thấy sổ theo dõi quý III.";
    private static final Dimension OFFICE = new Dimension(1366, 1400);
    private static final Dimension PHONE = new Dimension(390, 1700);

    @Autowired
    private CommentService comments;

    @Test
    void theCountOfDifferencesFollowsWhatIsChosen() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");
        officer.signIn(OFFICER).open("/tasks/" + task.getId());

        new Select(officer.see(By.cssSelector("select[name^='verdict.']"))).selectByValue("not_met");

        officer.await(textToBe(By.cssSelector("[data-count='different']"), "1"));
        assertThat(officer.see(By.cssSelector("[data-difference]")).getText()).isEqualTo("Hạ");
        atBothSizes("appraise");
        officer.openTask(task.getId()).claim().see(By.cssSelector("[data-appraise]"));
        officer.photograph("appraise-in-tasklist");
    }

    @Test
    void theReasonIsAskedOnlyForAProofThatIsNotAccepted() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        Task task = taskOf(journey, "Phòng Cảnh sát hình sự");
        officer.signIn(OFFICER).open("/tasks/" + task.getId());
        By finding = By.cssSelector("select[name^='proof.']");
        By reason = By.cssSelector("textarea[name^='proofReason.']");
        assertThat(officer.all(reason)).noneMatch(field -> field.isDisplayed());

        new Select(officer.see(finding)).selectByValue("rejected");

        officer.see(reason).sendKeys(REASON);
        new Select(officer.see(By.id("field-restVerdict"))).selectByValue("below");
        officer.lookAt(finding);
        atBothSizes("proof-found");
        String name = officer.see(finding).getAttribute("name");
        journey.completeWith(
                        task,
                        Map.of(
                                "restVerdict",
                                "below",
                                name,
                                "rejected",
                                name.replace("proof.", "proofReason."),
                                REASON))
                .completeAll("appraise_group");
        officer.open("/tasks/" + journey.task("conclude_appraisal").getId()).see(By.cssSelector(".km-office"));
        officer.lookAt(By.cssSelector(".km-office[open]"));
        atBothSizes("proof-merged");
        officer.open("/dossiers/" + journey.number()).see(By.id("evidence"));
        officer.lookAt(By.id("evidence"));
        atBothSizes("proof-on-the-dossier");
    }

    @Test
    void whatIsAskedIsAnsweredOnTheWardsPage() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        journey.completeWith(
                taskOf(journey, "Phòng Cảnh sát hình sự"), Map.of("restVerdict", "not_met", "restNote", REASON));
        journey.completeAll("appraise_group");
        comments.write(
                journey.dossier(), "A-01", "Nghị quyết ghi ngày nào?", journeys.officer(Role.DISTRICT_POLICE, "413"));
        officer.signIn(OFFICER)
                .open("/tasks/" + journey.task("conclude_appraisal").getId());
        officer.see(By.cssSelector("input[name='proposal'][value='supplement']"))
                .click();
        officer.see(By.id("field-deadline"));
        atBothSizes("conclude");
        journey.complete("conclude_appraisal", Map.of("proposal", "supplement"));
        journey.complete("approve_appraisal");
        String ward = journey.dossier().unitCode();

        officer.signIn(anOfficer(Role.WARD_POLICE, ward))
                .open("/tasks/" + journey.task("supply_supplement").getId());

        assertThat(officer.see(By.cssSelector("textarea[name='answer.A-01']")).isDisplayed())
                .isTrue();
        assertThat(officer.all(By.cssSelector("textarea[name^='answer.']"))).hasSize(1);
        atBothSizes("supplement");
        journey.complete("supply_supplement");
        officer.open("/dossiers/" + journey.number()).see(By.id("supplements"));
        officer.lookAt(By.id("supplements"));
        atBothSizes("supplements-on-the-dossier");
        officer.open("/dossiers/" + journey.number() + "/criteria/A-01/comments")
                .see(By.id("field-text"));
        atBothSizes("comments");
    }

    @Test
    void versionsAreReadAndCompared() {
        Journey journey = journeys.aDossier().upToTheSubmission().giveBack("receive_dossier", "returned");
        journey.complete("self_assess", Map.of("verdict.A-02", "basically_met", "note.A-02", REASON))
                .complete("review_meeting")
                .complete("submit_dossier", Map.of("number", "61/TTr-UBND"));
        officer.signIn(anOfficer(Role.PC_CHAIR, journey.dossier().unitCode()));

        officer.open("/dossiers/" + journey.number() + "/versions/1/compare/2");
        assertThat(officer.all(By.cssSelector("main table tbody tr"))).hasSize(1);
        atBothSizes("compare");
        officer.open("/dossiers/" + journey.number() + "/versions/1").see(By.id("verdicts-title"));
        atBothSizes("version");
        officer.open("/dossiers/" + journey.number() + "/recall").see(By.id("field-reason"));
        atBothSizes("recall");
    }

    private void atBothSizes(String name) {
        browser.resize(PHONE);
        assertThat((Boolean) browser.driver()
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as("%s fits a phone", name)
                .isTrue();
        officer.photograph(name + "-390");
        browser.resize(OFFICE);
        officer.photograph(name + "-1366");
    }

    private static Task taskOf(Journey journey, String office) {
        return journey.tasks().stream()
                .filter(task -> task.getName().endsWith(office))
                .findFirst()
                .orElseThrow();
    }
}
