package vn.kieumau.web.demo;

import static vn.kieumau.account.Role.ADMINISTRATOR;
import static vn.kieumau.account.Role.AUDITOR;
import static vn.kieumau.account.Role.CLERK;
import static vn.kieumau.account.Role.COMMITTEE_SECRETARY;
import static vn.kieumau.account.Role.DISTRICT_PC_CHAIR;
import static vn.kieumau.account.Role.DISTRICT_POLICE;
import static vn.kieumau.account.Role.DISTRICT_POLICE_LEADER;
import static vn.kieumau.account.Role.MODEL_EDITOR;
import static vn.kieumau.account.Role.MODEL_RELEASER;
import static vn.kieumau.account.Role.PARTY_SECRETARY;
import static vn.kieumau.account.Role.PARTY_TO_COMMITMENT;
import static vn.kieumau.account.Role.PC_CHAIR;
import static vn.kieumau.account.Role.PC_OFFICER;
import static vn.kieumau.account.Role.PROVINCE_MOVEMENT_OFFICE;
import static vn.kieumau.account.Role.PROVINCE_PC_CHAIR;
import static vn.kieumau.account.Role.PROVINCE_POLICE_DIRECTOR;
import static vn.kieumau.account.Role.PROVINCE_PROFESSIONAL_OFFICE;
import static vn.kieumau.account.Role.WARD_POLICE;
import static vn.kieumau.account.Role.WARD_POLICE_CHIEF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kieumau.account.AccountImport;
import vn.kieumau.account.AccountImport.NewAccount;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** The accounts of the demonstration: {@code <role>.<unit slug>}, named by their posts, with one password. */
@Component
@Profile("demo")
public class DemoAccounts {

    /** The password of every account of the demonstration. */
    public static final String PASSWORD = "kieu-mau-demo-2023";

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
    private static final LocalDate AFTER_THE_REFORM = LocalDate.of(2025, 7, 1);
    private static final String COUNTRY = "VN";

    private static final List<Role> OF_A_WARD = List.of(
            WARD_POLICE,
            PARTY_SECRETARY,
            PC_OFFICER,
            PC_CHAIR,
            CLERK,
            COMMITTEE_SECRETARY,
            PARTY_TO_COMMITMENT,
            WARD_POLICE_CHIEF);
    private static final List<Role> OF_A_DISTRICT =
            List.of(DISTRICT_POLICE, DISTRICT_POLICE_LEADER, DISTRICT_PC_CHAIR, CLERK);
    private static final List<Role> OF_A_PROVINCE = List.of(
            PROVINCE_MOVEMENT_OFFICE,
            PROVINCE_PROFESSIONAL_OFFICE,
            PROVINCE_POLICE_DIRECTOR,
            PROVINCE_PC_CHAIR,
            CLERK,
            AUDITOR,
            MODEL_EDITOR,
            MODEL_RELEASER);

    private final AccountImport accounts;
    private final UnitService units;
    private final List<Shown> tour = new ArrayList<>();

    DemoAccounts(AccountImport accounts, UnitService units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** Makes the accounts that are missing. */
    void load() {
        List<NewAccount> all = new ArrayList<>();
        for (String ward : DemoDossiers.wardsBeforeTheReform()) {
            addUnit(all, units.require(ward, SINCE));
        }
        addUnit(all, units.require(DemoDossiers.DONG_THANH, AFTER_THE_REFORM));
        for (String above : List.of("40", "44", "08", "413", "414", "450", "070", "072", "073", "074", "075", "076")) {
            addUnit(all, units.require(above, SINCE));
        }
        NewAccount administrator =
                new NewAccount(ADMINISTRATOR.key(), Texts.of("web.demo.administrator"), ADMINISTRATOR, COUNTRY, SINCE);
        all.add(administrator);
        accounts.load(all, PASSWORD, Texts.of("web.demo.basis"));
        tour.clear();
        all.stream()
                .filter(account -> List.of("16726", "413", "40", COUNTRY).contains(account.unitCode()))
                .forEach(account -> tour.add(new Shown(account.username(), account.displayName())));
    }

    /** The accounts with which phường Nghi Hương goes its way. */
    public List<Shown> ofTheTour() {
        return List.copyOf(tour);
    }

    private static void addUnit(List<NewAccount> all, UnitView unit) {
        List<Role> roles = unit.level() == UnitLevel.WARD
                ? OF_A_WARD
                : unit.level() == UnitLevel.DISTRICT ? OF_A_DISTRICT : OF_A_PROVINCE;
        for (Role role : roles) {
            String username = role.key() + "." + unit.slug();
            boolean taken = all.stream().anyMatch(other -> other.username().equals(username));
            all.add(new NewAccount(
                    // a city of the same name as its province
                    taken ? role.key() + "." + VietnameseText.slug(unit.fullName()) : username,
                    Texts.of("web.demo.title." + role.key(), unit.fullName()),
                    role,
                    unit.code(),
                    SINCE));
        }
    }

    /** An account on the sign-in page. */
    public record Shown(String username, String post) {}
}
