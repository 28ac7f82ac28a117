package vn.kieumau.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.dossier.DossierCycles;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.workflow.InheritanceTable;
import vn.kieumau.unit.LineageKind;
import vn.kieumau.unit.UnitHistory;
import vn.kieumau.unit.UnitHistory.Ancestor;
import vn.kieumau.unit.UnitHistory.Fate;
import vn.kieumau.unit.UnitHistory.UnitOnDay;

/**
 * Which units count as recognised: by a recognition of their own, which a renaming does not touch, and not by one that
 * a unit had earned before it merged into them, unless the table of inheritance says so.
 */
@Service
@Transactional(readOnly = true)
public class RecognisedUnits {

    private final DossierCycles cycles;
    private final UnitHistory history;
    private final InheritanceTable inheritance;
    private final DecisionRepository decisions;
    private final CertificateRepository certificates;
    private final Clock clock;

    RecognisedUnits(
            DossierCycles cycles,
            UnitHistory history,
            InheritanceTable inheritance,
            DecisionRepository decisions,
            CertificateRepository certificates,
            Clock clock) {
        this.cycles = cycles;
        this.history = history;
        this.inheritance = inheritance;
        this.decisions = decisions;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * How units stand for a year, as the units were on a day; a code that named no unit on that day is left out. The
     * number of queries does not grow with the number of units.
     *
     * @param model code of a model, or null for any
     */
    public Map<String, Standing> standing(Collection<String> unitCodes, int year, String model, LocalDate asOf) {
        Map<String, List<Ancestor>> ways = history.ancestorsOf(unitCodes, asOf);
        List<Ancestor> all = ways.values().stream().flatMap(List::stream).toList();
        List<DossierView> announced = cycles.announced(all, year).stream()
                .filter(dossier -> model == null || dossier.modelCode().equals(model))
                .toList();
        Keeping keeping = keeping();
        Map<String, Standing> standing = new LinkedHashMap<>();
        ways.forEach((code, way) -> standing.put(
                code,
                new Standing(
                        code,
                        year,
                        ofThose(announced, way, keeping::outlasts),
                        ofThose(announced, way, keeping::doesNotOutlast))));
        return standing;
    }

    private static List<DossierView> ofThose(
            List<DossierView> announced, List<Ancestor> way, BiPredicate<DossierView, Ancestor> condition) {
        return announced.stream()
                .filter(dossier -> way.stream().anyMatch(one -> isOf(dossier, one) && condition.test(dossier, one)))
                .toList();
    }

    private static boolean isOf(DossierView dossier, Ancestor unit) {
        return unit.unit().code().equals(dossier.unitCode()) && unit.unit().isValidOn(dossier.openedOn());
    }

    private Keeping keeping() {
        return new Keeping(inheritance, new HashMap<>());
    }

    /** The recognitions of the units that went on in a dossier's unit, which does not count as recognised by them. */
    public List<RecognitionView> inheritedBy(DossierView dossier) {
        Keeping keeping = keeping();
        List<Ancestor> others = history
                .ancestorsOf(Set.of(dossier.unitCode()), dossier.openedOn())
                .getOrDefault(dossier.unitCode(), List.of())
                .stream()
                .filter(one -> !one.changes().isEmpty())
                .toList();
        return views(ofThose(cycles.ofSome(others, null), others, keeping::doesNotOutlast).stream()
                .filter(one -> one.state() == DossierState.ANNOUNCED || one.state() == DossierState.REVOKED)
                .toList());
    }

    /** Announced dossiers with decision, certificate and what became of their units. */
    List<RecognitionView> views(List<DossierView> announced) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<Long> ids = announced.stream().map(DossierView::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, CertificateView> papers = certificates.findByDossierIdIn(ids).stream()
                .collect(Collectors.toMap(Certificate::dossierId, Certificate::view));
        Map<Long, Decision> last = new HashMap<>();
        decisions.findByDossierIdInOrderById(ids).stream()
                .filter(one -> one.outcome() == DecisionOutcome.RECOGNISED)
                .forEach(one -> last.put(one.dossierId(), one));
        Map<UnitOnDay, Fate> fates =
                history.fatesOf(announced.stream().map(RecognisedUnits::unitOf).toList(), today);
        Keeping keeping = keeping();
        return announced.stream()
                .map(dossier -> view(
                        dossier,
                        papers.get(dossier.id()),
                        last.get(dossier.id()),
                        fates.get(unitOf(dossier)),
                        keeping,
                        today))
                .toList();
    }

    private static RecognitionView view(
            DossierView dossier,
            CertificateView certificate,
            Decision decision,
            Fate fate,
            Keeping keeping,
            LocalDate today) {
        boolean goesOn =
                fate != null && !fate.changes().isEmpty() && keeping.outlasts(dossier.modelCode(), fate.changes());
        return new RecognitionView(
                dossier,
                decision == null ? null : decision.decidedOn(),
                certificate,
                decision == null ? null : decision.result(),
                RecognitionState.of(dossier.state(), dossier.cycleYear(), fate, goesOn, today),
                fate == null ? null : fate.lastDay(),
                fate == null || fate.changes().isEmpty() ? "" : fate.successors());
    }

    /** What became of the unit of a dossier by today; empty when its code is not in the list of units. */
    public Optional<Fate> fateOf(DossierView dossier) {
        UnitOnDay unit = unitOf(dossier);
        return Optional.ofNullable(history.fatesOf(List.of(unit), VietnamTime.dayOf(clock.instant()))
                .get(unit));
    }

    /** Refuses a recognition that is dated after the unit's last day. */
    void mustStillBeThere(DossierView dossier, LocalDate decidedOn) {
        fateOf(dossier).filter(fate -> fate.hasEndedBefore(decidedOn)).ifPresent(fate -> {
            throw new RuleViolation(
                            fate.now().isEmpty() ? "recognition.unit_ended" : "recognition.unit_merged",
                            dossier.unitName(),
                            VietnamTime.show(fate.lastDay()),
                            fate.successors())
                    .at("decidedOn");
        });
    }

    private static UnitOnDay unitOf(DossierView dossier) {
        return new UnitOnDay(dossier.unitCode(), dossier.openedOn());
    }

    /** The table of inheritance, asked once for each model. */
    private record Keeping(InheritanceTable table, Map<String, Set<LineageKind>> known) {

        boolean outlasts(String model, Set<LineageKind> changes) {
            return known.computeIfAbsent(model, table::keeping).containsAll(changes);
        }

        boolean outlasts(DossierView dossier, Ancestor unit) {
            return outlasts(dossier.modelCode(), unit.changes());
        }

        boolean doesNotOutlast(DossierView dossier, Ancestor unit) {
            return !outlasts(dossier, unit);
        }
    }

    /**
     * How a unit stands for a year.
     *
     * @param own recognitions by which it counts as recognised
     * @param inherited recognitions of units that went on in it, by which it does not
     */
    public record Standing(String unitCode, int year, List<DossierView> own, List<DossierView> inherited) {

        public boolean isRecognised() {
            return !own.isEmpty();
        }
    }
}
