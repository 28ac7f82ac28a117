package vn.kieumau.dossier;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnameseText;

/** The dossiers that an officer may see: as far as the table of access lets the officer's posts reach. */
@Service
@Transactional(readOnly = true)
public class DossierDirectory {

    /** {@code in ()} is no SQL; no unit has this code. */
    private static final Set<String> NOWHERE = Set.of("-");

    private static final Set<DossierState> ANNOUNCED = EnumSet.of(DossierState.ANNOUNCED, DossierState.REVOKED);

    private final DossierRepository dossiers;
    private final Access access;

    DossierDirectory(DossierRepository dossiers, Access access) {
        this.dossiers = dossiers;
        this.access = access;
    }

    public Page<DossierView> search(DossierFilter filter, SignedInOfficer officer, Pageable page) {
        return search(filter, found(officer), page);
    }

    /** The dossiers within the reach of whoever is no officer. */
    public Page<DossierView> search(DossierFilter filter, Reach reach, Pageable page) {
        return dossiers.search(
                        reach.everywhere(),
                        reach.unitCodes(),
                        reach.treeCodes(),
                        filter.unit() == null,
                        unitsMeant(filter.unit(), reach),
                        filter.model(),
                        filter.year(),
                        filter.state(),
                        page)
                .map(Dossier::view);
    }

    /**
     * The dossiers whose recognition was announced, also when it was revoked since; the filter's state is not asked.
     *
     * @param province code of a province, or null for all
     */
    public Page<DossierView> announced(DossierFilter filter, String province, SignedInOfficer officer, Pageable page) {
        Reach reach = access.reach(officer, Action.RECOGNITION_READ);
        return dossiers.findInStates(
                        reach.everywhere(),
                        reach.unitCodes(),
                        reach.treeCodes(),
                        filter.unit() == null,
                        unitsMeant(filter.unit(), found(officer)),
                        filter.model(),
                        filter.year(),
                        ANNOUNCED,
                        province,
                        page)
                .map(Dossier::view);
    }

    /** Cycle years for which somebody within the officer's reach was recognised, the newest first. */
    public List<Integer> announcedYears(SignedInOfficer officer) {
        Reach reach = access.reach(officer, Action.RECOGNITION_READ);
        return dossiers.cycleYearsInStates(reach.everywhere(), reach.unitCodes(), reach.treeCodes(), ANNOUNCED);
    }

    /** How many dossiers of the filter are in each state, whatever state the filter names; states without any are left out. */
    public Map<DossierState, Long> countByState(DossierFilter filter, SignedInOfficer officer) {
        Reach reach = found(officer);
        Map<DossierState, Long> counts = new EnumMap<>(DossierState.class);
        dossiers.countByState(
                        reach.everywhere(),
                        reach.unitCodes(),
                        reach.treeCodes(),
                        filter.unit() == null,
                        unitsMeant(filter.unit(), reach),
                        filter.model(),
                        filter.year())
                .forEach(count -> counts.put(count.getState(), count.getDossiers()));
        return counts;
    }

    /** The units of the dossiers that the officer may see, each below the one it belongs to, in Vietnamese order. */
    public List<DossierPlace> places(SignedInOfficer officer) {
        return places(found(officer));
    }

    private List<DossierPlace> places(Reach reach) {
        return DossierPlace.inOrder(dossiers.findUnits(reach.everywhere(), reach.unitCodes(), reach.treeCodes()));
    }

    /** A neighbour's dossier answers like an unknown one. */
    public DossierView require(String number, SignedInOfficer officer) {
        return find(number, officer).orElseThrow(() -> new NotFound("dossier.unknown", number));
    }

    /** Empty for an unknown dossier and for a neighbour's alike. */
    public Optional<DossierView> find(String number, SignedInOfficer officer) {
        return find(number, access.reach(officer, Action.DOSSIER_READ));
    }

    /** The dossier for whoever is no officer; one outside the reach answers like an unknown one. */
    public DossierView require(String number, Reach reach) {
        return find(number, reach).orElseThrow(() -> new NotFound("dossier.unknown", number));
    }

    private Optional<DossierView> find(String number, Reach reach) {
        return dossiers.findByNumber(number)
                .filter(dossier -> dossier.units().isWithin(reach))
                .map(Dossier::view);
    }

    /** Which of some dossiers stand on criteria that are not the official text: one query, whoever asks knows them. */
    public Set<String> illustrative(Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : dossiers.findIllustrative(numbers);
    }

    /** Which of some posts reach a dossier with an action; whoever asks must be allowed to know of the dossier. */
    public List<PostView> reaching(DossierView dossier, Action action, Collection<PostView> posts) {
        return dossiers.findByNumber(dossier.number()).map(Dossier::units).stream()
                .flatMap(units -> posts.stream().filter(post -> units.isWithin(access.reach(post, action))))
                .toList();
    }

    /** Whether the officer may take this dossier back now. */
    public boolean mayWithdraw(DossierView dossier, SignedInOfficer officer) {
        return dossier.isWithdrawable()
                && access.may(officer, Action.DOSSIER_WITHDRAW)
                && !reaching(dossier, Action.DOSSIER_WITHDRAW, officer.posts()).isEmpty();
    }

    /** Cycle years of the dossiers that the officer may see, the newest first. */
    public List<Integer> cycleYears(SignedInOfficer officer) {
        Reach reach = found(officer);
        return dossiers.cycleYears(reach.everywhere(), reach.unitCodes(), reach.treeCodes());
    }

    /** A code means that unit; any other text means all units whose names contain it, with or without marks. */
    private Set<String> unitsMeant(String text, Reach reach) {
        if (text == null) {
            return NOWHERE;
        }
        List<DossierPlace> known = places(reach);
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

    private Reach found(SignedInOfficer officer) {
        return access.reach(officer, Action.DOSSIER_SEARCH);
    }
}
