package vn.kieumau.engine.guard;

import java.nio.charset.StandardCharsets;

/**
 * A file by which a person who may deploy tries to run or fetch something.
 *
 * @param name what is tried
 * @param file name of the resource, whose ending says its kind
 * @param content the whole file
 * @param element what the refusal has to name: the id of the element, or the file
 */
record Vector(String name, String file, byte[] content, String element) {

    private static final String HEAD = """
            <?xml version='1.0' encoding='UTF-8'?>
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'
                xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn'
                xmlns:other='urn:other' id='model' targetNamespace='urn:test'>
            """;

    /** A model whose second node is {@code bad}, between a start and an end. */
    static Vector node(String name, String node) {
        return model(
                name,
                "<process id='vector' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='begun'/>"
                        + "<sequenceFlow id='f1' sourceRef='begun' targetRef='bad'/>" + node
                        + "<sequenceFlow id='f2' sourceRef='bad' targetRef='done'/><endEvent id='done'/></process>");
    }

    /** A user task {@code bad} as the vocabulary wants it, with attributes and extensions of one's own. */
    static Vector task(String name, String attributes, String extensions) {
        return node(
                name,
                "<userTask id='bad' " + (attributes.contains(" name=") ? "" : "name='Thăm hộ' ") + attributes
                        + "><extensionElements><camunda:properties><camunda:property name='step' value='record'/>"
                        + "<camunda:property name='role' value='ward-police'/><camunda:property name='at' value='ward'/>"
                        + "<camunda:property name='deadline' value='draft-resolution'/></camunda:properties>"
                        + extensions + "</extensionElements></userTask>");
    }

    /** A process that begins with a node of one's own. */
    static Vector start(String name, String start, String besideTheProcess) {
        return model(
                name,
                besideTheProcess
                        + "<process id='vector' isExecutable='true' camunda:historyTimeToLive='P1D'>" + start
                        + "<sequenceFlow id='f1' sourceRef='bad' targetRef='done'/><endEvent id='done'/></process>");
    }

    static Vector model(String name, String content) {
        return named(name, "vector.bpmn", HEAD + content + "</definitions>", "bad");
    }

    static Vector table(String name, String attributes, String input, String output) {
        return named(
                name,
                "vector.dmn",
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='model' name='Thử' namespace='urn:test' "
                        + attributes + "><decision id='vector' name='Thử'><decisionTable id='table'>"
                        + "<input id='in'><inputExpression id='bad_in' typeRef='string'>" + input
                        + "</inputExpression></input><output id='out' name='out' typeRef='string'/><rule id='rule'>"
                        + "<inputEntry id='entry'><text>-</text></inputEntry>" + output
                        + "</rule></decisionTable></decision></definitions>",
                "bad");
    }

    static Vector form(String name, String component) {
        return named(
                name,
                "vector.form",
                "{\"id\":\"vector\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[" + component + "]}",
                "bad");
    }

    static Vector named(String name, String file, String content, String element) {
        return new Vector(name, file, content.getBytes(StandardCharsets.UTF_8), element);
    }

    /** The same file, whose refusal names something else. */
    Vector at(String otherElement) {
        return new Vector(name, file, content, otherElement);
    }

    @Override
    public String toString() {
        return name;
    }
}
