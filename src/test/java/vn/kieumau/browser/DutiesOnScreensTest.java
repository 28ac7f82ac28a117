package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.NewSubstitution;
import vn.kieumau.account.Role;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.NewExclusion;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;

/** The pages of substitutions and conflicts of interest on an office screen and on a phone. */
@BrowserTest
@KieuMauTest
class DutiesOnScreensTest extends InTheBrowser {

    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final Dimension OFFICE = new Dimension(1366, 768);

    @Autowired
    private SubstitutionService substitutions;

    @Autowired
    private ExclusionService exclusions;

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void thePagesFitTheScreen(int width, int height) {
        Journey journey = journeys.aDossier();
        String unit = journey.dossier().unitCode();
        String chair = anOfficer(Role.PC_CHAIR, unit);
        String officer = anOfficer(Role.PC_OFFICER, unit);
        substitutions.give(
                new NewSubstitution(
                        chair, officer, Role.PC_CHAIR, unit, TODAY, TODAY.plusDays(9), "Quyết định 57/QĐ-UBND"),
                "administrator");
        exclusions.record(
                new NewExclusion(officer, journey.number(), "", "Là người thân của Chủ tịch UBND phường.", TODAY, null),
                "administrator");
        this.officer.signIn("administrator");

        browser.resize(new Dimension(width, height));
        try {
            for (String page : new String[] {"substitutions", "exclusions"}) {
                this.officer.open("/admin/" + page);

                assertThat((Long) browser.driver().executeScript("return window.innerWidth"))
                        .isEqualTo(width);
                this.officer.photograph("duties-" + page + "-" + width);

                assertThat((Boolean) browser.driver()
                                .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(page)
                        .isTrue();
            }
        } finally {
            browser.resize(OFFICE);
        }
    }

    @Test
    void aRefusedSubstitutionSaysWhereToMendIt() {
        officer.signIn("administrator")
                .open("/admin/substitutions")
                .type(By.id("field-account"), "pc-chair.nghi-huong")
                .type(By.id("field-substitute"), "pc-chair.nghi-huong")
                .type(By.id("field-unitCode"), "16726")
                .type(By.id("field-to"), VietnamTime.show(TODAY.plusDays(1)));
        browser.driver().findElement(By.cssSelector("section form button")).click();

        assertThat(officer.see(By.cssSelector("[data-error-summary]")).getText())
                .contains("Không ai thay mặt chính mình");
        officer.photograph("duties-refused");
    }
}
