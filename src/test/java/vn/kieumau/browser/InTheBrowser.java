package vn.kieumau.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.account.Role;
import vn.kieumau.support.Chromium;
import vn.kieumau.support.Journeys;

/** What tests before the screen share: one browser per class and officers for the wards of the journeys. */
abstract class InTheBrowser {

    static Chromium browser;

    @LocalServerPort
    private int port;

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

    /** The user name of an officer with an account of its own who holds a role at a unit. */
    String anOfficer(Role role, String unit) {
        return journeys.officer(role, unit).getUsername();
    }
}
