package vn.kieumau.difficulty.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyClosed;
import vn.kieumau.difficulty.DifficultyRaised;
import vn.kieumau.difficulty.DifficultySettled;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.engine.WithoutOfficer;

/** Starts the process of a raised difficulty and tells it what was decided elsewhere, in the same transaction. */
@Component
class DifficultyProcess {

    private static final String PROCESS = "resolve-difficulty";
    private static final String SETTLED = "difficulty_settled";
    private static final String CLOSED = "difficulty_closed";

    private final RuntimeService runtime;
    private final WithoutOfficer engine;

    DifficultyProcess(@Lazy RuntimeService runtime, WithoutOfficer engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(DifficultyRaised raised) {
        engine.run(() -> runtime.startProcessInstanceByKey(
                PROCESS,
                raised.dossierNumber(),
                Map.of(
                        StepVariables.DOSSIER_ID, raised.dossierId(),
                        StepVariables.UNIT_CODE, raised.unitCode(),
                        StepVariables.DIFFICULTY_ID, raised.difficultyId())));
    }

    @EventListener
    void on(DifficultySettled settled) {
        tell(SETTLED, settled.dossierNumber(), settled.difficultyId());
    }

    @EventListener
    void on(DifficultyClosed closed) {
        tell(CLOSED, closed.dossierNumber(), closed.difficultyId());
    }

    private void tell(String message, String dossierNumber, long difficultyId) {
        engine.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(dossierNumber)
                .processInstanceVariableEquals(StepVariables.DIFFICULTY_ID, difficultyId)
                .correlateWithResult());
    }
}
