package vn.kieumau.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the vocabulary's words from the deployed models; the engine caches the parsed models. */
@Component
class StepDefinitions {

    private final RepositoryService repository;
    private final Map<String, StepDefinition> known = new ConcurrentHashMap<>();

    StepDefinitions(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** A deployed model never changes, so a page of tasks costs no query per task. */
    StepDefinition of(String processDefinitionId, String stepId) {
        return known.computeIfAbsent(
                processDefinitionId + "/" + stepId,
                key -> of(repository.getBpmnModelInstance(processDefinitionId).getModelElementById(stepId)));
    }

    private static StepDefinition of(UserTask task) {
        Map<String, String> parameters = properties(task);
        String help = task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("");
        return new StepDefinition(
                task.getId(),
                task.getName(),
                parameters.get("step"),
                Map.copyOf(parameters),
                task.getCamundaFormRef(),
                help);
    }

    private static Map<String, String> properties(UserTask task) {
        Map<String, String> found = new TreeMap<>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(all -> all.getCamundaProperties()
                            .forEach(one -> found.put(one.getCamundaName(), one.getCamundaValue())));
        }
        return found;
    }
}
