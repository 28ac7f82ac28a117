package vn.kieumau.processes;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The nodes and sequence flows of a shipped model. */
final class Elements {

    private Elements() {}

    static Set<String> of(String name) {
        BpmnModelInstance model = Models.read(name);
        Set<String> ids = new TreeSet<>();
        Stream.of(model.getModelElementsByType(FlowNode.class), model.getModelElementsByType(SequenceFlow.class))
                .flatMap(Collection::stream)
                .map(BaseElement::getId)
                .forEach(ids::add);
        return ids;
    }
}
