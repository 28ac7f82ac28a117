package vn.kieumau.dossier.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierRecall;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Leads a process back to the ward only together with its dossier. */
@ForModels
@Component
class RecordRecallDelegate implements JavaDelegate {

    private static final String RECALLED = "recalled";

    private final DossierRecall recall;

    RecordRecallDelegate(DossierRecall recall) {
        this.recall = recall;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recall.mustBeRecalled((Long) execution.getVariable(StepVariables.DOSSIER_ID));
        execution.setVariable(StepVariables.OUTCOME, RECALLED);
    }
}
