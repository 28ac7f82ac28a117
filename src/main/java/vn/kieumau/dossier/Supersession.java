package vn.kieumau.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Action;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitHistory;
import vn.kieumau.unit.UnitHistory.Fate;
import vn.kieumau.unit.UnitHistory.UnitOnDay;
import vn.kieumau.unit.UnitView;

/**
 * Closes the open dossier of a unit that has gone on in others, in favour of a dossier of one of these. It keeps its
 * history; nothing is carried over by itself.
 */
@Service
public class Supersession {

    private static final int REASON_MINIMUM = 20;
    private static final int REASON_MAXIMUM = 4000;
    private static final Set<DossierState> CLOSED = Set.of(DossierState.WITHDRAWN, DossierState.SUPERSEDED);

    private final DossierRepository dossiers;
    private final DossierDirectory directory;
    private final UnitHistory units;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supersession(
            DossierRepository dossiers,
            DossierDirectory directory,
            UnitHistory units,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.units = units;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What may take the place of a dossier: the dossiers of the same model of the units in which its unit goes on.
     *
     * @throws RuleViolation when the dossier is closed already or its unit has not ended
     */
    @Transactional(readOnly = true)
    public Choice choiceFor(DossierView dossier) {
        Dossier old = dossiers.findById(dossier.id()).orElseThrow();
        old.mustBeSupersedable();
        LocalDate today = VietnamTime.dayOf(clock.instant());
        UnitOnDay unit = new UnitOnDay(dossier.unitCode(), dossier.openedOn());
        Fate fate = units.fatesOf(List.of(unit), today).get(unit);
        if (fate == null || !fate.hasEndedBefore(today)) {
            throw new RuleViolation("dossier.supersede.unit_lasts", dossier.unitName());
        }
        if (fate.now().isEmpty()) {
            throw new RuleViolation("dossier.supersede.no_successor", dossier.unitName());
        }
        Set<String> codes = Set.copyOf(fate.now().stream().map(UnitView::code).toList());
        List<DossierView> others = dossiers.ofUnits(codes, dossier.modelCode()).stream()
                .filter(one -> one.id() != dossier.id() && !CLOSED.contains(one.state()))
                .filter(one -> fate.now().stream()
                        .anyMatch(now -> now.code().equals(one.units().unitCode()) && now.isValidOn(one.openedOn())))
                .map(Dossier::view)
                .toList();
        return new Choice(fate.lastDay(), fate.now(), others);
    }

    /** Closes the dossier; its process ends in the same transaction. A neighbour's answers like an unknown one. */
    @Transactional
    public void supersede(String number, String successor, String reason, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        if (directory
                .reaching(dossier, Action.DOSSIER_SUPERSEDE, officer.posts())
                .isEmpty()) {
            throw new NotFound("dossier.unknown", number);
        }
        Choice choice = choiceFor(dossier);
        DossierView next = choice.dossiers().stream()
                .filter(one -> one.number().equals(VietnameseText.clean(successor)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("dossier.supersede.choose").at("successor"));
        String text = VietnameseText.clean(reason);
        if (text.length() < REASON_MINIMUM || text.length() > REASON_MAXIMUM) {
            throw new RuleViolation("dossier.supersede.reason", REASON_MINIMUM, REASON_MAXIMUM, text.length())
                    .at("reason");
        }
        dossiers.findById(dossier.id()).orElseThrow().supersede(next.id(), clock.instant());
        String what = next.number() + ". " + text;
        timeline.add(dossier.id(), officer.getUsername(), "dossier.supersede.done", "superseded", what);
        timeline.add(next.id(), officer.getUsername(), "dossier.supersede.takes_over", "", number + ". " + text);
        events.publishEvent(Act.of("dossier.superseded", "dossier", number)
                .inUnit(dossier.unitCode())
                .by(officer.getUsername())
                .changing(
                        Map.of("state", dossier.state().name()),
                        Map.of("state", DossierState.SUPERSEDED.name(), "by", next.number())));
        events.publishEvent(new DossierSuperseded(dossier.id(), number));
    }

    /**
     * Where a dossier can go on.
     *
     * @param lastDay last day of its unit
     * @param units the units in which its unit goes on
     * @param dossiers theirs of the same model; empty when one is still to be opened
     */
    public record Choice(LocalDate lastDay, List<UnitView> units, List<DossierView> dossiers) {}
}
