package vn.kieumau.web.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kieumau.unit.DemoUnits;

/** Fills an empty database with the demonstration: units, then accounts, then dossiers. A second start adds nothing. */
@Component
@Profile("demo")
@Order(30)
class DemoStart implements ApplicationRunner {

    private final DemoUnits units;
    private final DemoAccounts accounts;
    private final DemoDossiers dossiers;
    private final DemoReports reports;

    DemoStart(DemoUnits units, DemoAccounts accounts, DemoDossiers dossiers, DemoReports reports) {
        this.units = units;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.reports = reports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        units.load();
        accounts.load();
        dossiers.load();
        reports.load();
    }
}
