package vn.kieumau.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A dossier as others see it.
 *
 * @param unitName with its kind, such as “phường Nghi Hương”
 * @param districtName null where there is no district level
 * @param submissions how often it has been submitted
 * @param recogniserTitle who decides; null until the route is known
 * @param illustrative whether it stands on criteria that are not the official text: every output must say so
 */
public record DossierView(
        long id,
        String number,
        String unitCode,
        String unitName,
        String districtName,
        String provinceName,
        String modelCode,
        String modelName,
        int cycleYear,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate openedOn,
        long criteriaSetId,
        DossierState state,
        Instant stateSince,
        int submissions,
        String recogniserTitle,
        boolean illustrative) {

    public boolean isWithdrawable() {
        return DossierState.WITHDRAWABLE.contains(state);
    }
}
