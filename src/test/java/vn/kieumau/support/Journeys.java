package vn.kieumau.support;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.OpenDossier;
import vn.kieumau.evidence.FileService;
import vn.kieumau.unit.UnitService;
import vn.kieumau.web.demo.DemoAccounts;

/** Opens a dossier of a ward of its own for each test, so that tests do not meet. */
@TestComponent
public class Journeys {

    private static final int FIRST_CODE = 90_000;
    private static final int WARDS = 400;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST_CODE);

    private final ProcessEngine engine;
    private final DossierService dossiers;
    private final FileService files;
    private final UserDetailsService accounts;
    private final UnitService units;
    private final OfficerService officers;

    Journeys(
            ProcessEngine engine,
            DossierService dossiers,
            FileService files,
            UserDetailsService accounts,
            UnitService units,
            OfficerService officers) {
        this.engine = engine;
        this.dossiers = dossiers;
        this.files = files;
        this.accounts = accounts;
        this.units = units;
        this.officers = officers;
    }

    /** A dossier of model A, cycle 2023, in TX Cửa Lò: it is evaluated by the district and the province. */
    public Journey aDossier() {
        return open(aWard(), "A", 2023, LocalDate.of(2023, 2, 15));
    }

    /** A dossier of model B, cycle 2023: the Minister recognises, outside the system. */
    public Journey aDossierOfModelB() {
        return open(aWard(), "B", 2023, LocalDate.of(2023, 2, 15));
    }

    public Journey open(String unit, String model, int cycleYear, LocalDate on) {
        DossierView dossier = dossiers.open(new OpenDossier(unit, model, cycleYear, on), (SignedInOfficer)
                accounts.loadUserByUsername("administrator"));
        return new Journey(engine, files, dossiers, dossier);
    }

    /** The journey of a dossier that is there already. */
    public Journey of(DossierView dossier) {
        return new Journey(engine, files, dossiers, dossier);
    }

    /** An officer who holds one role at one unit, with an account of its own and the password of the demonstration. */
    public SignedInOfficer officer(Role role, String unitCode) {
        String username = role.key() + "." + unitCode;
        if (officers.find(username).isEmpty()) {
            officers.register(username, role.label(), DemoAccounts.PASSWORD);
            officers.appoint(username, role, unitCode, LocalDate.of(2021, 1, 1), null, "test");
        }
        return (SignedInOfficer) accounts.loadUserByUsername(username);
    }

    /** The code of a ward of TX Cửa Lò that has no dossier yet. */
    public String aWard() {
        int code = NEXT.incrementAndGet();
        if (units.find(String.valueOf(code), LocalDate.of(2023, 1, 1)).isEmpty()) {
            int first = code - (code - FIRST_CODE - 1) % WARDS;
            units.importCsv(
                    new StringReader(IntStream.range(first, first + WARDS)
                            .mapToObj(each -> each + ",Thử Nghiệm " + each + ",phường,413,01/01/2021,30/11/2024")
                            .collect(Collectors.joining("\n", "code,name,kind,parent,valid_from,valid_to\n", "\n"))),
                    false);
        }
        return String.valueOf(code);
    }
}
