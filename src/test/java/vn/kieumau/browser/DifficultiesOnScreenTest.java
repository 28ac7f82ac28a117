package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.difficulty.NewDifficulty;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Journey;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitLevel;

/** The pages of difficulties and working visits on the screen of an office and on a telephone. */
@BrowserTest
@KieuMauTest
class DifficultiesOnScreenTest extends InTheBrowser {

    private static final List<Dimension> SIZES = List.of(new Dimension(1366, 768), new Dimension(390, 844));

    @Autowired
    private DifficultyService difficulties;

    @Test
    void everyPageFitsBothScreens() {
        Journey journey = journeys.aDossier().upTo("confirm_baseline");
        String ward = journey.dossier().unitCode();
        long id = difficulties.raise(
                journey.number(),
                new NewDifficulty(
                        "A-02",
                        "Chưa có kinh phí lắp camera ở 3 khối giáp chợ",
                        "Ba khối giáp chợ chưa có camera. Phường đã vận động được 40% kinh phí.",
                        UnitLevel.DISTRICT,
                        null,
                        List.of()),
                journeys.officer(Role.WARD_POLICE, ward));
        String dossier = "/dossiers/" + journey.number();
        officer.signIn(anOfficer(Role.DISTRICT_POLICE, "413"));
        officer.open(dossier + "/visits/new");
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put("heldOn", "26/04/2023");
        plan.put("beginsAt", "08:00");
        plan.put("place", "Trụ sở UBND phường");
        plan.put("purpose", "Kiểm tra tiến độ các tiêu chí, nghe khó khăn và kết luận hướng giải quyết.");
        plan.put("visitors", "Trưởng Công an thị xã\nPhó Trưởng Công an thị xã");
        plan.put("hosts", "Bí thư Đảng ủy phường\nTrưởng Công an phường");
        plan.forEach((field, text) -> officer.see(By.id("field-" + field)).sendKeys(text));
        officer.see(By.cssSelector("main form button")).click();
        officer.see(By.id("agenda-title"));
        String visit = browser.driver().getCurrentUrl().replaceAll("https?://[^/]*", "");

        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("difficulty-new", dossier + "/difficulties/new");
        pages.put("difficulty-list", "/difficulties?q=" + journey.number());
        pages.put("difficulty-page", "/difficulties/" + id);
        pages.put(
                "difficulty-task",
                "/tasks/" + journey.task("resolve_difficulty").getId());
        pages.put("difficulty-section", dossier + "#difficulties");
        pages.put("visit-plan", visit + "/plan");
        pages.put("visit-page", visit);
        pages.put("visit-print", visit + "/print");
        pages.forEach(this::look);
    }

    private void look(String name, String path) {
        for (Dimension size : SIZES) {
            browser.resize(size);
            officer.open(path);
            officer.see(By.id("main"));
            officer.photograph(name + "-" + size.width);
            assertThat((Boolean) browser.driver()
                            .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits %s", path, size)
                    .isTrue();
        }
        browser.resize(SIZES.get(0));
    }
}
