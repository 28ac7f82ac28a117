package vn.kieumau.recognition;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Action;
import vn.kieumau.dossier.DossierNotice;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitHistory.Fate;

/** Says at the top of a dossier that its unit has ended, in whom it goes on, and what to do. */
@Component
class EndedUnitNotice implements DossierNotice {

    private static final Set<DossierState> CLOSED = EnumSet.of(
            DossierState.WITHDRAWN, DossierState.SUPERSEDED, DossierState.REVOKED, DossierState.NOT_RECOGNISED);
    private static final Set<DossierState> RECOGNISED = EnumSet.of(DossierState.RECOGNISED, DossierState.ANNOUNCED);

    private final RecognisedUnits units;
    private final Clock clock;

    EndedUnitNotice(RecognisedUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(DossierView dossier) {
        if (CLOSED.contains(dossier.state())) {
            return List.of();
        }
        return units.fateOf(dossier)
                .filter(fate -> fate.hasEndedBefore(VietnamTime.dayOf(clock.instant())))
                .map(fate -> List.of(notice(dossier, fate)))
                .orElseGet(List::of);
    }

    private static Notice notice(DossierView dossier, Fate fate) {
        String day = VietnamTime.show(fate.lastDay());
        if (RECOGNISED.contains(dossier.state())) {
            return fate.now().isEmpty()
                    ? Notice.of("info", "recognition.notice.recognised_ended", dossier.unitName(), day)
                    : Notice.of(
                            "info", "recognition.notice.recognised_merged", dossier.unitName(), day, fate.successors());
        }
        return fate.now().isEmpty()
                ? Notice.of("notice", "recognition.notice.ended", dossier.unitName(), day)
                : Notice.of("notice", "recognition.notice.merged", dossier.unitName(), day, fate.successors())
                        .leadingTo(
                                "/dossiers/" + dossier.number() + "/supersede",
                                "recognition.notice.supersede",
                                Action.DOSSIER_SUPERSEDE);
    }
}
