package vn.kieumau.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.unit.UnitHistory;
import vn.kieumau.unit.UnitHistory.Ancestor;

/**
 * The dossiers of a unit over the years. A unit that was renamed or came under another parent is the same unit; one that
 * merged with others is not, even where the new unit took over its code.
 */
@Service
@Transactional(readOnly = true)
public class DossierCycles {

    private static final Set<DossierState> LED_NOWHERE = Set.of(DossierState.WITHDRAWN, DossierState.SUPERSEDED);

    private final DossierRepository dossiers;
    private final UnitHistory units;

    DossierCycles(DossierRepository dossiers, UnitHistory units) {
        this.dossiers = dossiers;
        this.units = units;
    }

    /** The dossier of the earlier cycle that a dossier begins from; empty for a first cycle. */
    public Optional<DossierView> previousOf(long dossierId) {
        return dossiers.findById(dossierId)
                .map(Dossier::previousDossierId)
                .flatMap(dossiers::findById)
                .map(Dossier::view);
    }

    /** The dossiers of the same unit and model in other years, the newest first. */
    public List<DossierView> othersOf(DossierView dossier) {
        return ofSome(itself(dossier.unitCode(), dossier.openedOn()), dossier.modelCode()).stream()
                .filter(one -> one.id() != dossier.id())
                .toList();
    }

    /** The dossiers of a model, or of all models when it is null, of units in certain periods of theirs. */
    public List<DossierView> ofSome(Collection<Ancestor> some, String model) {
        return some.isEmpty()
                ? List.of()
                : dossiers.ofUnits(codes(some), model).stream()
                        .filter(dossier -> isOfOne(dossier, some))
                        .map(Dossier::view)
                        .toList();
    }

    /** The dossiers of a year by which units, in certain periods of theirs, are recognised now. */
    public List<DossierView> announced(Collection<Ancestor> some, int year) {
        return some.isEmpty()
                ? List.of()
                : dossiers.announcedIn(codes(some), year).stream()
                        .filter(dossier -> isOfOne(dossier, some))
                        .map(Dossier::view)
                        .toList();
    }

    /** Id of the latest dossier of an earlier year of the same unit and model, or null. */
    Long before(OpenDossier wanted) {
        List<Ancestor> itself = itself(wanted.unitCode(), wanted.openedOn());
        return ofSome(itself, wanted.modelCode()).stream()
                .filter(one -> one.cycleYear() < wanted.cycleYear() && !LED_NOWHERE.contains(one.state()))
                .map(DossierView::id)
                .findFirst()
                .orElse(null);
    }

    private List<Ancestor> itself(String code, LocalDate day) {
        return units.ancestorsOf(Set.of(code), day).getOrDefault(code, List.of()).stream()
                .filter(Ancestor::isTheSameUnit)
                .toList();
    }

    private static Set<String> codes(Collection<Ancestor> some) {
        return some.stream().map(one -> one.unit().code()).collect(Collectors.toSet());
    }

    private static boolean isOfOne(Dossier dossier, Collection<Ancestor> some) {
        return some.stream()
                .anyMatch(one -> one.unit().code().equals(dossier.units().unitCode())
                        && one.unit().isValidOn(dossier.openedOn()));
    }
}
