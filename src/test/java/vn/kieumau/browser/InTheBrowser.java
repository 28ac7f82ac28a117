package vn.kieumau.browser;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.support.Chromium;
import vn.kieumau.support.Journeys;
import vn.kieumau.web.demo.DemoAccounts;

/** What tests before the screen share: one browser per class and officers for the wards of the journeys. */
abstract class InTheBrowser {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    static Chromium browser;

    @LocalServerPort
    private int port;

    @Autowired
    private OfficerService officers;

    @Autowired
    Journeys journeys;

    OfficerAtScreen officer;

    @BeforeAll
    static void startTheBrowser() {
        browser = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void sitDown() {
        officer = new OfficerAtScreen(browser, port);
    }

    /** Makes an account that holds a role at a unit, and answers with its user name. */
    String anOfficer(Role role, String unit) {
        String username = role.key() + "." + unit;
        officers.register(username, role.label() + " " + unit, DemoAccounts.PASSWORD);
        officers.appoint(username, role, unit, SINCE, null, "");
        return username;
    }
}
