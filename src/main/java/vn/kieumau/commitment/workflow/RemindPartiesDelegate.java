package vn.kieumau.commitment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Reminds the parties that have not signed, and notes it on the timeline. */
@ForModels
@Component
class RemindPartiesDelegate implements JavaDelegate {

    private final CommitmentService commitments;
    private final Timeline timeline;

    RemindPartiesDelegate(CommitmentService commitments, Timeline timeline) {
        this.commitments = commitments;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long dossier = (Long) execution.getVariable(StepVariables.DOSSIER_ID);
        commitments.remind(dossier);
        timeline.add(dossier, Timeline.SYSTEM, "commitment.reminder", "reminded", "");
    }
}
