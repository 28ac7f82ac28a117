package vn.kieumau.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

/** A process of one step as a province might write it; each test changes one thing about it. */
final class SmallModel {

    static final String KEY = "small_model";

    private final Map<String, String> properties = new TreeMap<>(Map.of(
            "step", "record",
            "role", "ward-police",
            "at", "ward",
            "deadline", "draft-resolution"));

    private String name = "Thăm hộ gia đình";
    private String after = "<sequenceFlow id='flow_done' sourceRef='visit_families' targetRef='done'/>";
    private String before = "";
    private String first = "visit_families";

    /** A property of the step; null removes it. */
    SmallModel with(String property, String value) {
        if (value == null) {
            properties.remove(property);
        } else {
            properties.put(property, value);
        }
        return this;
    }

    SmallModel named(String stepName) {
        name = stepName;
        return this;
    }

    /** A gateway behind the step with one branch per condition on the outcome, and a default branch if wanted. */
    SmallModel branching(boolean withDefault, String... outcomes) {
        StringBuilder flows = new StringBuilder(
                        "<sequenceFlow id='flow_ask' sourceRef='visit_families' targetRef='ask'/>")
                .append("<exclusiveGateway id='ask' name='Thế nào?' ")
                .append(withDefault ? "default='flow_default'/>" : "/>");
        for (String outcome : outcomes) {
            flows.append("<sequenceFlow id='flow_")
                    .append(outcome)
                    .append("' sourceRef='ask' targetRef='done'>")
                    .append("<conditionExpression xsi:type='tFormalExpression'>${outcome == '")
                    .append(outcome)
                    .append("'}</conditionExpression></sequenceFlow>");
        }
        if (withDefault) {
            flows.append("<sequenceFlow id='flow_default' sourceRef='ask' targetRef='done'/>");
        }
        after = flows.toString();
        return this;
    }

    /** Calls a bean before the step. */
    SmallModel calling(String bean) {
        first = "call";
        before = "<serviceTask id='call' name='Ghi' camunda:delegateExpression='${" + bean + "}'/>"
                + "<sequenceFlow id='flow_called' sourceRef='call' targetRef='visit_families'/>";
        return this;
    }

    Deployment deploy(RepositoryService repository) {
        return repository
                .createDeployment()
                .name("test")
                .addString(KEY + ".bpmn", xml())
                .deploy();
    }

    private String xml() {
        String all = properties.entrySet().stream()
                .map(one -> "<camunda:property name='" + one.getKey() + "' value='" + one.getValue() + "'/>")
                .collect(Collectors.joining());
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='urn:test'>
                  <process id='small_model' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='begun'/>
                    <sequenceFlow id='flow_begun' sourceRef='begun' targetRef='%s'/>
                    %s
                    <userTask id='visit_families' name='%s'>
                      <extensionElements><camunda:properties>%s</camunda:properties></extensionElements>
                    </userTask>
                    %s
                    <endEvent id='done'/>
                  </process>
                </definitions>
                """.formatted(first, before, name, all, after);
    }
}
