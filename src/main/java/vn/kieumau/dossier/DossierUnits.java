package vn.kieumau.dossier;

import jakarta.persistence.Embeddable;
import java.util.Set;
import vn.kieumau.account.SignedInOfficer;

/**
 * The unit of a dossier and the units above it as they were on the day it was opened.
 *
 * @param unitName with its kind, such as “phường Nghi Hương”
 * @param districtCode null where there is no district level
 */
@Embeddable
record DossierUnits(
        String unitCode,
        String unitName,
        String districtCode,
        String districtName,
        String provinceCode,
        String provinceName) {

    /** Officers see the dossiers of their own units and of all units below them. */
    boolean isVisibleTo(SignedInOfficer officer) {
        Set<String> codes = officer.unitCodes();
        return officer.seesEverything()
                || codes.contains(unitCode)
                || districtCode != null && codes.contains(districtCode)
                || codes.contains(provinceCode);
    }
}
