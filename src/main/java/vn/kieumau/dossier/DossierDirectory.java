package vn.kieumau.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnameseText;

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
                        codesOf(officer),
                        filter.unit() == null,
                        unitsMeant(filter.unit(), officer),
                        filter.model(),
                        filter.year(),
                        filter.state(),
                        page)
                .map(Dossier::view);
    }

    /** How many dossiers of the filter are in each state, whatever state the filter names; states without any are left out. */
    public Map<DossierState, Long> countByState(DossierFilter filter, SignedInOfficer officer) {
        Map<DossierState, Long> counts = new EnumMap<>(DossierState.class);
        dossiers.countByState(
                        officer.seesEverything(),
                        codesOf(officer),
                        filter.unit() == null,
                        unitsMeant(filter.unit(), officer),
                        filter.model(),
                        filter.year())
                .forEach(count -> counts.put(count.getState(), count.getDossiers()));
        return counts;
    }

    /** The units of the dossiers that the officer may see, each below the one it belongs to, in Vietnamese order. */
    public List<DossierPlace> places(SignedInOfficer officer) {
        return DossierPlace.inOrder(dossiers.findUnits(officer.seesEverything(), codesOf(officer)));
    }

    /** A neighbour's dossier answers like an unknown one. */
    public DossierView require(String number, SignedInOfficer officer) {
        return dossiers.findByNumber(number)
                .filter(dossier -> dossier.units().isVisibleTo(officer))
                .map(Dossier::view)
                .orElseThrow(() -> new NotFound("dossier.unknown", number));
    }

    /** Whether the officer may take this dossier back now. */
    public boolean mayWithdraw(DossierView dossier, SignedInOfficer officer) {
        return dossier.isWithdrawable() && officer.holdsAt(Role.PC_CHAIR, dossier.unitCode());
    }

    /** Cycle years for which there are dossiers, the newest first. */
    public List<Integer> cycleYears() {
        return dossiers.cycleYears();
    }

    /** A code means that unit; any other text means all units whose names contain it, with or without marks. */
    private Set<String> unitsMeant(String text, SignedInOfficer officer) {
        if (text == null) {
            return NOWHERE;
        }
        List<DossierPlace> known = places(officer);
        String wanted = VietnameseText.searchable(text);
        Set<String> byCode = codes(known, place -> place.code().equals(text));
        Set<String> meant = byCode.isEmpty()
                ? codes(known, place -> VietnameseText.searchable(place.name()).contains(wanted))
                : byCode;
        return meant.isEmpty() ? NOWHERE : meant;
    }

    private static Set<String> codes(List<DossierPlace> places, Predicate<DossierPlace> condition) {
        return places.stream().filter(condition).map(DossierPlace::code).collect(Collectors.toSet());
    }

    private static Set<String> codesOf(SignedInOfficer officer) {
        return officer.unitCodes().isEmpty() ? NOWHERE : officer.unitCodes();
    }
}
