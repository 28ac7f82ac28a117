package vn.kieumau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RevocationService;
import vn.kieumau.support.BrowserTest;
import vn.kieumau.support.Chromium;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The pages about recognitions on the smallest office screen and on a telephone: nothing is wider than the screen. */
@BrowserTest
@KieuMauTest
class RecognitionsOnBothScreensTest {

    private static final Map<String, Dimension> SCREENS =
            Map.of("office", new Dimension(1366, 768), "phone", new Dimension(390, 844));

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private RevocationService revocations;

    @Test
    void everyPageFitsBothScreens() {
        SignedInOfficer office = journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "40");
        String ward = journeys.aWard();
        Journey first = journeys.open(ward, "B", 2023, LocalDate.of(2023, 2, 15));
        first.upTo("publish_recognition").complete("publish_recognition", Map.of("number", "2878/QĐ-BCA"));
        Journey second =
                journeys.open(ward, "B", 2024, LocalDate.of(2024, 10, 15)).upTo("review_meeting");
        Journey revoked = journeys.aDossier().upToTheDecision();
        revoked.complete("decide_recognition").complete("publish_recognition");
        String begin = "/dossiers/" + first.number() + "/revocation";
        revocations.begin(revoked.number(), office);
        String proposal = "/tasks/" + revoked.task("propose_revocation").getId();

        try (Chromium browser = Chromium.start()) {
            OfficerAtScreen officer = new OfficerAtScreen(browser, port).signIn(office.getUsername());
            Map<String, String> pages = Map.of(
                    "register",
                    "/recognitions",
                    "begin",
                    begin,
                    "proposal",
                    proposal,
                    "cycles",
                    "/dossiers/" + second.number() + "#cycles",
                    "readiness",
                    "/dossiers/" + second.number() + "#readiness",
                    "certificate",
                    "/dossiers/" + revoked.number() + "#recognition");
            SCREENS.forEach((screen, size) -> {
                browser.resize(size);
                pages.forEach((name, address) -> {
                    officer.open(address);
                    browser.screenshot("recognition-" + name + "-" + screen);
                    assertThat((Long) browser.driver()
                                    .executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                            .as("%s on the %s", name, screen)
                            .isLessThanOrEqualTo(0);
                });
            });
            revoked.complete(
                    "propose_revocation",
                    Map.of(
                            "outcome",
                            "proposed",
                            "legalBasis",
                            "Điều 93 Luật Thi đua, khen thưởng",
                            "reason",
                            "Kết luận thanh tra xác định minh chứng không đúng sự thật.",
                            "answerBy",
                            VietnamTime.show(LocalDate.now(VietnamTime.ZONE).plusDays(15)),
                            "file",
                            revoked.upload()));
            revoked.complete("answer_revocation", Map.of("unitOpinion", "Đơn vị đề nghị xem xét lại."));
            SignedInOfficer chair = journeys.officer(Role.PROVINCE_PC_CHAIR, "40");
            officer.signIn(chair.getUsername());
            for (String screen : List.of("office", "phone")) {
                browser.resize(SCREENS.get(screen));
                officer.open("/tasks/" + revoked.task("decide_revocation").getId());
                browser.screenshot("recognition-decide-" + screen);
            }
        }
    }
}
