package vn.kieumau.dossier;

import jakarta.persistence.Embeddable;
import vn.kieumau.account.Reach;

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

    boolean isWithin(Reach reach) {
        return reach.covers(unitCode, districtCode, provinceCode);
    }
}
