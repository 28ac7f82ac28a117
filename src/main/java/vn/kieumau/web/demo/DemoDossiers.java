package vn.kieumau.web.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierFilter;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.OpenDossier;

/** The dossiers of the demonstration, opened as the published cases tell it (domain reference, section 9). */
@Component
@Profile("demo")
public class DemoDossiers {

    /** An ordinary commune after the reform of 1 July 2025: its way has no district. */
    static final String DONG_THANH = "17530";

    private static final String NGHI_HUONG = "16726";
    private static final String DUC_NINH_DONG = "18880";
    private static final String PHAN_THIET = "02200";
    private static final List<String> OF_THAI_HOA = List.of("16939", "16993", "16994", "17003");
    /** The ten communes that the province chose for 2023. */
    private static final List<String> OF_TUYEN_QUANG =
            List.of("02572", "02455", "02440", "02386", "02398", "02401", "02395", "02359", "02368", "02239");

    private static final String TYPICAL = "A";
    private static final String MODEL_POLICE = "B";

    private final DossierService dossiers;
    private final DossierDirectory directory;
    private final UserDetailsService accounts;

    DemoDossiers(DossierService dossiers, DossierDirectory directory, UserDetailsService accounts) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.accounts = accounts;
    }

    static List<String> wardsBeforeTheReform() {
        List<String> wards = new ArrayList<>(List.of(NGHI_HUONG, DUC_NINH_DONG, PHAN_THIET));
        wards.addAll(OF_THAI_HOA);
        wards.addAll(OF_TUYEN_QUANG);
        return wards;
    }

    void load() {
        SignedInOfficer administrator = officer("administrator");
        if (directory
                        .search(new DossierFilter(null, null, null, null), administrator, Pageable.ofSize(1))
                        .getTotalElements()
                > 0) {
            return;
        }
        LocalDate planOfNgheAn = LocalDate.of(2023, 2, 15);
        open(NGHI_HUONG, TYPICAL, 2023, planOfNgheAn, "province-movement-office.nghe-an");
        OF_THAI_HOA.forEach(ward -> open(ward, MODEL_POLICE, 2023, planOfNgheAn, "province-movement-office.nghe-an"));
        open(DUC_NINH_DONG, TYPICAL, 2023, LocalDate.of(2023, 3, 1), "province-movement-office.quang-binh");
        LocalDate planOfTuyenQuang = LocalDate.of(2023, 2, 21);
        OF_TUYEN_QUANG.forEach(
                commune -> open(commune, TYPICAL, 2023, planOfTuyenQuang, "province-movement-office.tuyen-quang"));
        open(PHAN_THIET, MODEL_POLICE, 2023, planOfTuyenQuang, "province-movement-office.tuyen-quang");
        open(DONG_THANH, TYPICAL, 2026, LocalDate.of(2026, 1, 30), "province-movement-office.nghe-an");
    }

    private void open(String unit, String model, int year, LocalDate on, String by) {
        dossiers.open(new OpenDossier(unit, model, year, on), officer(by));
    }

    private SignedInOfficer officer(String username) {
        return (SignedInOfficer) accounts.loadUserByUsername(username);
    }
}
