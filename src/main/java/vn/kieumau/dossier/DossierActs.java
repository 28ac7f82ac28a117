package vn.kieumau.dossier;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Act;

/** Tells the audit trail what was done to a dossier, for the features above that know it by its id. */
@Component
public class DossierActs {

    private final DossierRepository dossiers;
    private final ApplicationEventPublisher events;

    DossierActs(DossierRepository dossiers, ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.events = events;
    }

    /** Somebody did this to a dossier; {@code after} says what is there now. */
    public void done(String action, long dossierId, Map<String, String> after) {
        changed(action, dossierId, Map.of(), after);
    }

    /** Somebody changed this in a dossier. */
    public void changed(String action, long dossierId, Map<String, String> before, Map<String, String> after) {
        Dossier dossier = dossiers.findById(dossierId).orElseThrow();
        events.publishEvent(Act.of(action, "dossier", dossier.number())
                .inUnit(dossier.units().unitCode())
                .changing(before, after));
    }
}
