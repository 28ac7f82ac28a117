package vn.kieumau.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestComponent;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Writes a line through JPA and then fails when the process says so. */
@ForModels
@TestComponent("writingDelegate")
public class WritingDelegate implements JavaDelegate {

    private final Timeline timeline;

    WritingDelegate(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timeline.add(
                (Long) execution.getVariable(StepVariables.DOSSIER_ID), Timeline.SYSTEM, "dossier.recorded", "", "JPA");
        if (Boolean.TRUE.equals(execution.getVariable("fail"))) {
            throw new IllegalStateException("asked to fail");
        }
    }
}
