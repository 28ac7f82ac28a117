package vn.kieumau.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Recogniser;
import vn.kieumau.dossier.workflow.RouteTable;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitHistory;
import vn.kieumau.unit.UnitHistory.Fate;
import vn.kieumau.unit.UnitHistory.UnitOnDay;

/**
 * Who decides on a revocation: whoever recognised, while that office is there; else whoever the table of the route names
 * today, such as the province after the districts have ended.
 */
@Component
class RevocationDecider {

    private final DossierService dossiers;
    private final RouteTable table;
    private final UnitHistory units;
    private final Clock clock;

    RevocationDecider(DossierService dossiers, RouteTable table, UnitHistory units, Clock clock) {
        this.dossiers = dossiers;
        this.table = table;
        this.units = units;
        this.clock = clock;
    }

    Recogniser of(DossierView dossier) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Recogniser then = dossiers.recogniser(dossier.id());
        if (!hasEnded(then.unitCode(), dossier.openedOn(), today)) {
            return then;
        }
        return table.recogniserOn(dossier, today);
    }

    private boolean hasEnded(String code, LocalDate known, LocalDate today) {
        UnitOnDay unit = new UnitOnDay(code, known);
        Map<UnitOnDay, Fate> fates = units.fatesOf(List.of(unit), today);
        return fates.containsKey(unit)
                && fates.get(unit).now().stream().noneMatch(now -> now.code().equals(code));
    }
}
