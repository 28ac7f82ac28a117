package vn.kieumau.dossier.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Makes sure that a process ends as withdrawn only together with its dossier. */
@ForModels
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final DossierService dossiers;

    RecordWithdrawalDelegate(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.mustBeWithdrawn((Long) execution.getVariable(StepVariables.DOSSIER_ID));
    }
}
