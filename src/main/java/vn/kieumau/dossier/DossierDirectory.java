package vn.kieumau.dossier;

import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;

/** The dossiers that an officer may see: those of the own units and of all units below them. */
@Service
@Transactional(readOnly = true)
public class DossierDirectory {

    /** {@code in ()} is no SQL; no unit has this code. */
    private static final Set<String> NOWHERE = Set.of("-");

    private final DossierRepository dossiers;

    DossierDirectory(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    public Page<DossierView> search(DossierFilter filter, SignedInOfficer officer, Pageable page) {
        return dossiers.search(
                        officer.seesEverything(),
                        officer.unitCodes().isEmpty() ? NOWHERE : officer.unitCodes(),
                        filter.unit(),
                        filter.model(),
                        filter.year(),
                        filter.state(),
                        page)
                .map(Dossier::view);
    }

    /** A neighbour's dossier answers like an unknown one. */
    public DossierView require(String number, SignedInOfficer officer) {
        return dossiers.findByNumber(number)
                .filter(dossier -> isVisible(dossier.units(), officer))
                .map(Dossier::view)
                .orElseThrow(() -> new NotFound("dossier.unknown", number));
    }

    /** Cycle years for which there are dossiers, the newest first. */
    public List<Integer> cycleYears() {
        return dossiers.cycleYears();
    }

    private static boolean isVisible(DossierUnits units, SignedInOfficer officer) {
        Set<String> codes = officer.unitCodes();
        return officer.seesEverything()
                || codes.contains(units.unitCode())
                || units.districtCode() != null && codes.contains(units.districtCode())
                || codes.contains(units.provinceCode());
    }
}
