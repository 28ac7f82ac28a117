package vn.kieumau.recognition.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.recognition.RevocationBegun;

/** Starts the process of a revocation, under the number of its dossier, in the same transaction. */
@Component
class RevocationProcess {

    private static final String MODEL = "revoke-recognition";

    private final RuntimeService runtime;
    private final WithoutOfficer engine;

    RevocationProcess(@Lazy RuntimeService runtime, WithoutOfficer engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(RevocationBegun begun) {
        engine.run(() -> runtime.startProcessInstanceByKey(
                MODEL,
                begun.number(),
                Map.of(StepVariables.DOSSIER_ID, begun.dossierId(), StepVariables.UNIT_CODE, begun.unitCode())));
    }
}
