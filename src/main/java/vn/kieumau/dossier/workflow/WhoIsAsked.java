package vn.kieumau.dossier.workflow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.TaskTitle;
import vn.kieumau.engine.WithoutOfficer;

/** Whom the open tasks of a dossier wait for, and whom they shut out. Callers check who may ask. */
@Component
public class WhoIsAsked {

    private static final String FOUR_EYES = "fourEyesWith";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final WithoutOfficer engine;

    WhoIsAsked(@Lazy TaskService tasks, @Lazy RepositoryService repository, WithoutOfficer engine) {
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
    }

    /** The open tasks of a dossier, the oldest first. */
    public List<Asked> of(String number) {
        return engine.run(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskCreateTime().asc().list().stream()
                        .map(this::asked)
                        .toList());
    }

    private Asked asked(Task task) {
        TaskTitle title = TaskTitle.parse(task.getName());
        return new Asked(
                task.getId(),
                task.getTaskDefinitionKey(),
                title.stepName(),
                title.subject(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                task.getAssignee(),
                separated(task));
    }

    private Map<String, String> separated(Task task) {
        BpmnModelInstance model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        FlowElement step = model.getModelElementById(task.getTaskDefinitionKey());
        Map<String, String> steps = new LinkedHashMap<>();
        if (step.getExtensionElements() != null) {
            step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(one -> FOUR_EYES.equals(one.getCamundaName()))
                    .map(CamundaProperty::getCamundaValue)
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(String::strip)
                    .forEach(id -> steps.put(id, name(model, id)));
        }
        return steps;
    }

    private static String name(BpmnModelInstance model, String stepId) {
        FlowElement step = model.getModelElementById(stepId);
        return step == null || step.getName() == null ? stepId : step.getName();
    }

    /**
     * An open task.
     *
     * @param groups the posts it waits for, as {@code role@unit-code}
     * @param assignee user name of who has claimed it; null when nobody has
     * @param fourEyesWith names of the steps whose doers may not do this one, by id
     */
    public record Asked(
            String taskId,
            String stepId,
            String stepName,
            String subject,
            List<String> groups,
            String assignee,
            Map<String, String> fourEyesWith) {}
}
