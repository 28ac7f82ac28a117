package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import vn.kieumau.account.Role;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;

/** A ward officer's first minutes: signs in, completes the first task in Tasklist, sees the dossier change. */
@BrowserTest
@KieuMauTest
class FirstTaskInTasklistTest extends InTheBrowser {

    private static final String WARD_OFFICER = "ward-police.duc-ninh-dong";
    private static final String DOSSIER = "HS-2023-18880-A";
    private static final String SUBJECT = "Nghị quyết về xây dựng phường điển hình Đức Ninh Đông";
    private static final Dimension OFFICE = new Dimension(1366, 768);
    private static final Dimension PHONE = new Dimension(390, 844);

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final By SUBJECT_FIELD = By.cssSelector(".km-step [name=subject]");
    private static final By FILE_FIELD = By.cssSelector(".km-step input[type=file]");

    @TempDir
    private Path folder;

    private Path pdf;

    @BeforeEach
    void writeThePdf() throws IOException {
        pdf = Files.write(folder.resolve("du-thao-nghi-quyet.pdf"), SmallFiles.pdf());
    }

    @Test
    void aWardOfficerDraftsTheResolutionInTasklistAndTheDossierMovesOn() {
        officer.atTheDoor().photograph("sign-in");
        officer.signIn(WARD_OFFICER).open("/dossiers/" + DOSSIER);
        assertThat(waiting()).contains("Dự thảo nghị quyết");

        officer.openTheFirstTask().claim();
        officer.type(SUBJECT_FIELD, SUBJECT)
                .upload(FILE_FIELD, pdf)
                .lookAt(FILE_FIELD)
                .photograph("tasklist-first-task");
        officer.complete().seeTheTaskLeave().photograph("tasklist-completed");

        officer.open("/dossiers/" + DOSSIER);
        assertThat(waiting())
                .contains("Ký ban hành nghị quyết", "Bí thư Đảng ủy")
                .doesNotContain("Dự thảo nghị quyết");
        assertThat(part("timeline")).contains("Dự thảo nghị quyết", "Cán bộ Công an phường Đức Ninh Đông");
        assertThat(part("documents")).contains(SUBJECT, "Dự thảo", "du-thao-nghi-quyet.pdf");
        officer.photograph("dossier-office");
        browser.resize(PHONE);
        officer.photograph("dossier-phone");
        browser.resize(OFFICE);
    }

    @Test
    void aRefusalIsReadInTasklistAndWhatWasTypedStays() {
        Journey journey = journeys.aDossier();
        officer.signIn(anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()))
                .openTheFirstTask()
                .claim();

        officer.type(SUBJECT_FIELD, SUBJECT).complete();

        assertThat(officer.refusal())
                .isEqualTo("Hãy chọn tệp đính kèm; loại và dung lượng được nhận ghi ở ô chọn tệp.");
        assertThat(officer.valueOf(SUBJECT_FIELD)).isEqualTo(SUBJECT);
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
        officer.photograph("tasklist-refused");
    }

    @Test
    void ourPagesAreOpenToEveryone() {
        Journey journey = journeys.aDossier();
        assertNothingShutsAnyoneOut("sign-in", officer.atTheDoor());

        officer.signIn(anOfficer(Role.WARD_POLICE, journey.dossier().unitCode()));

        assertNothingShutsAnyoneOut("home", officer.open("/"));
        assertNothingShutsAnyoneOut("dossiers", officer.open("/dossiers"));
        assertNothingShutsAnyoneOut("dossier", officer.open("/dossiers/" + journey.number()));
        assertNothingShutsAnyoneOut(
                "task",
                officer.open("/tasks/" + journey.task("draft_resolution").getId()));
    }

    private void assertNothingShutsAnyoneOut(String page, OfficerAtScreen shown) {
        officer.see(By.id("main"));
        shown.photograph("page-" + page);
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                .filteredOn(found -> GRAVE.contains(found.getImpact()))
                .extracting(found -> found.getId() + ": " + found.getNodes())
                .as(page)
                .isEmpty();
    }

    private String waiting() {
        return officer.see(By.cssSelector("[aria-labelledby=waiting-title]")).getText();
    }

    private String part(String id) {
        return officer.see(By.id(id)).getText();
    }
}
