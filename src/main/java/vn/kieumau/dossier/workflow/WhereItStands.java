package vn.kieumau.dossier.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.engine.TaskTitle;
import vn.kieumau.engine.WithoutOfficer;

/** Where dossiers stand in their process: the open steps and whom they wait for. Callers check who may ask. */
@Component
public class WhereItStands {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WithoutOfficer engine;

    WhereItStands(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            WithoutOfficer engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /** The open steps of one dossier with the roles they wait for; a step that several have to do comes once. */
    public List<OpenStepView> openSteps(String number) {
        return engine.run(() -> {
            Map<String, List<Task>> byStep = new LinkedHashMap<>();
            tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskCreateTime().asc().list().stream()
                    .forEach(task -> byStep.computeIfAbsent(task.getTaskDefinitionKey(), step -> new ArrayList<>())
                            .add(task));
            return byStep.values().stream().map(this::view).toList();
        });
    }

    /** Ids of the open tasks of a dossier that wait for one of the officer's posts, by step: one query. */
    public Map<String, List<String>> tasksOf(String number, SignedInOfficer officer) {
        return engine.run(() -> {
            var query = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .or()
                    .taskAssignee(officer.getUsername());
            if (!officer.groups().isEmpty()) {
                query = query.taskCandidateGroupIn(officer.groups()).includeAssignedTasks();
            }
            return query.endOr().list().stream()
                    .collect(Collectors.groupingBy(
                            Task::getTaskDefinitionKey, Collectors.mapping(Task::getId, Collectors.toList())));
        });
    }

    /** Names of the open steps by dossier number, for a page of dossiers: two queries. */
    public Map<String, Set<String>> openStepNames(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return engine.run(() -> {
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                    .list();
            Set<String> instances =
                    open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
            Map<String, String> numberOf = instances.isEmpty()
                    ? Map.of()
                    : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                            .collect(Collectors.toMap(
                                    ProcessInstance::getProcessInstanceId, ProcessInstance::getBusinessKey));
            return open.stream()
                    .collect(Collectors.groupingBy(
                            task -> numberOf.get(task.getProcessInstanceId()),
                            Collectors.mapping(
                                    task -> TaskTitle.parse(task.getName()).stepName(), Collectors.toSet())));
        });
    }

    /** All tasks of a step wait for the same roles, so the links of the first one tell them. */
    private OpenStepView view(List<Task> step) {
        Task first = step.get(0);
        return new OpenStepView(
                first.getTaskDefinitionKey(),
                TaskTitle.parse(first.getName()).stepName(),
                step.stream()
                        .map(task -> TaskTitle.parse(task.getName()).subject())
                        .filter(subject -> !subject.isEmpty())
                        .toList(),
                roles(first),
                help(first),
                step.stream()
                        .map(Task::getDueDate)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(Date::toInstant)
                        .orElse(null));
    }

    private List<String> roles(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> PostGroup.of(group).stream())
                .map(PostGroup::role)
                .distinct()
                .toList();
    }

    private String help(Task task) {
        FlowElement step = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return step.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("");
    }

    /**
     * An open step.
     *
     * @param subjects what its tasks are about when several have to do it, such as the parties that have not signed
     * @param roles keys of the roles it waits for
     * @param help one sentence that says what the step asks for; may be empty
     * @param due the earliest due time; null when there is none
     */
    public record OpenStepView(
            String stepId, String name, List<String> subjects, List<String> roles, String help, Instant due) {

        /** The roles in words. */
        public String roleLabels(Locale locale) {
            return roles.stream()
                    .flatMap(role -> Role.of(role).stream())
                    .map(role -> role.labelIn(locale))
                    .collect(Collectors.joining(", "));
        }
    }
}
