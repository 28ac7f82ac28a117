package vn.kieumau.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
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

    StepParseListener(ObjectProvider<StepRuntime> runtime, ObjectProvider<ModelChecks> checks) {
        this.runtime = runtime;
        this.checks = checks;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        checks.getObject().check(process);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, created -> runtime.getObject().created(created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> runtime.getObject()
                .completed(completed));
    }
}
