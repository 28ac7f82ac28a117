package vn.kieumau.engine.guard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * A model as an administrator might well write it.
 *
 * @param name what it shows
 * @param flows from node to node, {@code a>b}, with a condition as a third part whose spaces are written as underscores
 * @param process the nodes between the start {@code begun} and the end {@code done}
 * @param beside messages, signals and errors beside the process
 */
record OrdinaryModel(String name, String flows, String process, String beside) {

    static final String KEY = "ordinary";
    private static final String DAYS = """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='days' name='Thời hạn' namespace='urn:test'
                xmlns:camunda='http://camunda.org/schema/1.0/dmn'>
              <decision id='days_of_a_province' name='Số ngày' camunda:historyTimeToLive='P1D'>
                <decisionTable id='days_table'>
                  <input id='days_in'><inputExpression id='days_of' typeRef='string'><text>step</text></inputExpression></input>
                  <output id='days_out' name='workingDays' typeRef='integer'/>
                  <rule id='days_rule'><inputEntry id='days_step'><text>"draft-resolution", "other"</text></inputEntry>
                    <outputEntry id='days_number'><text>2 + 3</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    static OrdinaryModel of(String name, String flows, String process) {
        return new OrdinaryModel(name, flows, process, "");
    }

    Deployment deploy(RepositoryService repository) {
        return repository
                .createDeployment()
                .name("test")
                .addInputStream(KEY + ".bpmn", new ByteArrayInputStream(xml().getBytes(StandardCharsets.UTF_8)))
                .addString("days.dmn", DAYS)
                .deploy();
    }

    /** A user task of the vocabulary. */
    static String step(String id) {
        return "<userTask id='" + id + "' name='Thăm hộ gia đình'><extensionElements><camunda:properties>"
                + "<camunda:property name='step' value='record'/><camunda:property name='role' value='ward-police'/>"
                + "<camunda:property name='at' value='ward'/><camunda:property name='deadline' value='draft-resolution'/>"
                + "</camunda:properties></extensionElements></userTask>";
    }

    private String xml() {
        StringBuilder arrows = new StringBuilder();
        for (String flow : flows.split(" ")) {
            String[] ends = flow.split(">", 3);
            String condition = ends.length < 3
                    ? "/>"
                    : "><conditionExpression xsi:type='tFormalExpression'>${"
                            + ends[2].replace("<", "&lt;").replace('_', ' ') + "}</conditionExpression></sequenceFlow>";
            arrows.append("<sequenceFlow id='")
                    .append(ends[0])
                    .append('_')
                    .append(ends[1])
                    .append("' sourceRef='")
                    .append(ends[0])
                    .append("' targetRef='")
                    .append(ends[1])
                    .append('\'')
                    .append(condition);
        }
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='urn:test'>
                  %s<process id='%s' name='Mô hình thường' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='begun'/>%s%s<endEvent id='done'/>
                  </process>
                </definitions>
                """.formatted(beside, KEY, arrows, process);
    }

    @Override
    public String toString() {
        return name;
    }
}
