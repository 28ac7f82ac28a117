package vn.kieumau.dossier.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierOpened;
import vn.kieumau.dossier.DossierSuperseded;
import vn.kieumau.dossier.DossierWithdrawn;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.engine.WithoutOfficer;

/** Starts the process of an opened dossier and ends that of a withdrawn one, in the same transaction. */
@Component
class DossierProcess {

    private static final String MAIN_WAY = "recognition";
    private static final String WITHDRAWN = "dossier_withdrawn";

    private final RuntimeService runtime;
    private final WithoutOfficer engine;

    DossierProcess(@Lazy RuntimeService runtime, WithoutOfficer engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(DossierOpened opened) {
        engine.run(() -> runtime.startProcessInstanceByKey(
                MAIN_WAY,
                opened.number(),
                Map.of(StepVariables.DOSSIER_ID, opened.dossierId(), StepVariables.UNIT_CODE, opened.unitCode())));
    }

    /** Not by a message of the model: also a dossier that runs by an older version has to end. */
    @EventListener
    void on(DossierSuperseded superseded) {
        engine.run(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(superseded.number())
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "superseded"));
            return null;
        });
    }

    @EventListener
    void on(DossierWithdrawn withdrawn) {
        engine.run(() -> runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(withdrawn.number())
                .correlateWithResult());
    }
}
