package vn.kieumau.modelling;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.kieumau.kernel.RuleViolation;

/**
 * A step that takes its form from its own deployment finds none when the model comes alone: the engine would notice
 * only when an officer opens the task.
 */
final class BundleCheck {

    /** The id of a form; those of its components stand in inner objects, and one too many does no harm. */
    private static final Pattern FORM_ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private BundleCheck() {}

    static void check(List<ModelFile> files) {
        Set<String> forms = files.stream()
                .filter(file -> file.name().endsWith(".form"))
                .flatMap(file -> FORM_ID.matcher(new String(file.content(), StandardCharsets.UTF_8))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        files.stream().filter(ModelFile::isProcess).forEach(file -> check(file, forms));
    }

    private static void check(ModelFile file, Set<String> forms) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if ("deployment".equals(task.getCamundaFormRefBinding()) && !forms.contains(task.getCamundaFormRef())) {
                throw new RuleViolation("modelling.form_missing", task.getId(), task.getCamundaFormRef());
            }
        }
    }
}
