package vn.kieumau.dossier;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/**
 * Takes a submitted dossier back before its reception: the chair of the ward may mend it and submit it once more. The
 * version that was submitted stays readable.
 */
@Service
public class DossierRecall {

    private static final int REASON_MINIMUM = 20;
    private static final int REASON_MAXIMUM = 4_000;

    private final DossierRepository dossiers;
    private final Timeline timeline;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierRecall(
            DossierRepository dossiers,
            Timeline timeline,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the dossier back, with a reason of at least 20 characters.
     *
     * @throws NotFound for an unknown dossier and for one of another unit alike
     * @throws RuleViolation when it is not submitted, or received already
     */
    @Transactional
    public void recall(String number, String reason, SignedInOfficer officer) {
        Dossier dossier = dossiers.findByNumber(number)
                .filter(one -> one.units().isWithin(access.reach(officer, Action.DOSSIER_READ)))
                .orElseThrow(() -> new NotFound("dossier.unknown", number));
        if (!dossier.units().isWithin(access.reach(officer, Action.DOSSIER_WITHDRAW))) {
            throw new RuleViolation("dossier.recall_by_chair", dossier.units().unitName());
        }
        String text = VietnameseText.clean(reason);
        if (text.length() < REASON_MINIMUM || text.length() > REASON_MAXIMUM) {
            throw new RuleViolation("dossier.recall_reason", REASON_MINIMUM, REASON_MAXIMUM, text.length())
                    .at("reason");
        }
        if (dossier.state() != DossierState.SUBMITTED) {
            throw new RuleViolation(
                    "dossier.recall_state", number, dossier.state().label());
        }
        dossier.become(DossierState.DRAFT, clock.instant());
        String onBehalfOf =
                officer.standsInFor(Role.PC_CHAIR, dossier.units().unitCode()).orElse(null);
        timeline.add(dossier.id(), officer.getUsername(), onBehalfOf, "dossier.recalled", "recalled", text);
        events.publishEvent(Act.of("dossier.recalled", "dossier", number)
                .inUnit(dossier.units().unitCode())
                .by(officer.getUsername())
                .standingInFor(onBehalfOf)
                .changing(
                        Map.of("state", DossierState.SUBMITTED.name()),
                        Map.of("state", DossierState.DRAFT.name(), "reason", text)));
        events.publishEvent(new DossierRecalled(dossier.id(), number));
    }

    /** Whether the officer may take this dossier back now. */
    @Transactional(readOnly = true)
    public boolean mayRecall(DossierView dossier, SignedInOfficer officer) {
        return dossier.state() == DossierState.SUBMITTED
                && dossiers.findByNumber(dossier.number())
                        .filter(one -> one.units().isWithin(access.reach(officer, Action.DOSSIER_WITHDRAW)))
                        .isPresent();
    }

    /** Refuses to lead the process of a dossier back that nobody has recalled. */
    @Transactional(readOnly = true)
    public void mustBeRecalled(long dossierId) {
        Dossier dossier = dossiers.findById(dossierId).orElseThrow();
        if (dossier.state() != DossierState.DRAFT) {
            throw new RuleViolation("dossier.not_recalled", dossier.number());
        }
    }
}
