package vn.kieumau.engine;

import java.util.Set;
import org.camunda.bpm.application.ProcessApplicationInterface;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Ties every user task of every model to the steps' runtime: no edit of a model can lose it. */
class StepParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<StepRuntime> runtime;
    private final ObjectProvider<ModelChecks> checks;
    private final ObjectProvider<ProcessApplicationInterface> application;

    StepParseListener(
            ObjectProvider<StepRuntime> runtime,
            ObjectProvider<ModelChecks> checks,
            ObjectProvider<ProcessApplicationInterface> application) {
        this.runtime = runtime;
        this.checks = checks;
        this.application = application;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        checks.getObject().check(process);
        // Tasklist finds our forms only for deployments of this application: also older ones, and an administrator's
        Context.getProcessEngineConfiguration()
                .getProcessApplicationManager()
                .registerProcessApplicationForDeployments(
                        Set.of(definition.getDeploymentId()),
                        application.getObject().getReference());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, created -> runtime.getObject().created(created));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, taken -> runtime.getObject().assigned(taken));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> runtime.getObject()
                .completed(completed));
    }
}
