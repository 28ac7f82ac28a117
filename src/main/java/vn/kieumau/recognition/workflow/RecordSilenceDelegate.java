package vn.kieumau.recognition.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.recognition.RevocationService;

/** Notes on the timeline that the unit has let its time to answer pass. */
@ForModels
@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final RevocationService revocations;

    RecordSilenceDelegate(RevocationService revocations) {
        this.revocations = revocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        revocations.recordSilence((Long) execution.getVariable(StepVariables.DOSSIER_ID));
    }
}
