package vn.kieumau.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Remembers which elements of the models were passed. The engine's history keeps no sequence flows, so a listener is
 * put on every one of them, and on every node, when a model is read.
 */
@TestComponent
public class FlowCoverage extends AbstractProcessEnginePlugin {

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process.getKey(), process);
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Forgets everything, at the beginning of a class of tests. */
    public void begin() {
        passed.clear();
    }

    /** Ids of the elements of a process that were passed since the beginning. */
    public Set<String> passed(String process) {
        Set<String> found = new TreeSet<>();
        String prefix = process + "#";
        passed.stream().filter(one -> one.startsWith(prefix)).forEach(one -> found.add(one.substring(prefix.length())));
        return found;
    }

    private void watch(String process, PvmScope scope) {
        for (PvmActivity activity : scope.getActivities()) {
            ExecutionListener node = execution -> passed.add(process + "#" + activity.getId());
            ((ActivityImpl) activity).addListener(ExecutionListener.EVENTNAME_START, node);
            activity.getOutgoingTransitions().forEach(flow -> {
                ExecutionListener taken = execution -> passed.add(process + "#" + flow.getId());
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, taken);
            });
            watch(process, activity);
        }
    }
}
