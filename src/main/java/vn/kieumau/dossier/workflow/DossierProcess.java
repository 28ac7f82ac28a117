package vn.kieumau.dossier.workflow;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierOpened;
import vn.kieumau.dossier.DossierRecalled;
import vn.kieumau.dossier.DossierSuperseded;
import vn.kieumau.dossier.DossierWithdrawn;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.kernel.RuleViolation;

/** Starts the process of an opened dossier, ends that of a withdrawn one and leads a recalled one back, in the same transaction. */
@Component
class DossierProcess {

    private static final String MAIN_WAY = "recognition";
    private static final String RECALLED = "dossier_recalled";
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

    /** A dossier whose model knows no recall stays where it is. */
    @EventListener
    void on(DossierRecalled recalled) {
        engine.run(() -> {
            try {
                return runtime.createMessageCorrelation(RECALLED)
                        .processInstanceBusinessKey(recalled.number())
                        .correlateWithResult();
            } catch (MismatchingMessageCorrelationException unknown) {
                throw new RuleViolation("dossier.recall_model", recalled.number());
            }
        });
    }
}
