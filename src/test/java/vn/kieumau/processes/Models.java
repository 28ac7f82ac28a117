package vn.kieumau.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The shipped models and tables as they lie in the repository. */
final class Models {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");
    static final List<String> NAMES =
            List.of("recognition", "sign-commitments", "evaluate-dossier", "resolve-difficulty", "revoke-recognition");

    private Models() {}

    static BpmnModelInstance read(String name) {
        return Bpmn.readModelFromFile(PROCESSES.resolve(name + ".bpmn").toFile());
    }

    static Stream<UserTask> allUserTasks() {
        return NAMES.stream().flatMap(name -> read(name).getModelElementsByType(UserTask.class).stream());
    }

    static Map<String, String> propertiesOf(UserTask task) {
        Map<String, String> found = new TreeMap<>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .singleResult()
                    .getCamundaProperties()
                    .forEach(property -> found.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return found;
    }
}
