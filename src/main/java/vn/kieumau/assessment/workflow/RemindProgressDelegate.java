package vn.kieumau.assessment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Notes on the timeline that a ward was reminded of its progress report. */
@ForModels
@Component
class RemindProgressDelegate implements JavaDelegate {

    private final Timeline timeline;

    RemindProgressDelegate(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timeline.add(
                (Long) execution.getVariable(StepVariables.DOSSIER_ID),
                Timeline.SYSTEM,
                "assessment.progress_reminder",
                "reminded",
                "");
    }
}
