package vn.kieumau.dossier.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Role;
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

    /** The open steps of one dossier with the roles they wait for. */
    public List<OpenStepView> openSteps(String number) {
        return engine.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> new OpenStepView(task.getTaskDefinitionKey(), shortName(task), roles(task)))
                .distinct()
                .toList());
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
                            Collectors.mapping(WhereItStands::stepName, Collectors.toSet())));
        });
    }

    /** The model by which a dossier runs, as BPMN XML; the newest one once its process has ended. */
    public String diagram(String number) {
        return engine.run(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey("recognition")
                    .singleResult();
            String definition = instance != null
                    ? instance.getProcessDefinitionId()
                    : repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("recognition")
                            .latestVersion()
                            .singleResult()
                            .getId();
            return Bpmn.convertToString(repository.getBpmnModelInstance(definition));
        });
    }

    /** Ids of the elements of the main model where the dossier's tokens are. */
    public List<String> currentElements(String number) {
        return engine.run(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey("recognition")
                    .singleResult();
            return instance == null
                    ? List.<String>of()
                    : runtime.getActiveActivityIds(instance.getId()).stream()
                            .map(id -> id.replace("#multiInstanceBody", ""))
                            .distinct()
                            .toList();
        });
    }

    private List<String> roles(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && group.contains("@"))
                .map(group -> group.substring(0, group.indexOf('@')))
                .distinct()
                .toList();
    }

    /** The task's name without the number and the unit, which whoever asks knows. */
    private static String shortName(Task task) {
        return Stream.of(task.getName().split(" · ")).skip(2).collect(Collectors.joining(" · "));
    }

    private static String stepName(Task task) {
        return Stream.of(task.getName().split(" · ")).skip(2).findFirst().orElse(task.getName());
    }

    /**
     * An open step.
     *
     * @param roles keys of the roles it waits for
     */
    public record OpenStepView(String stepId, String name, List<String> roles) {

        /** The roles in words. */
        public String roleLabels() {
            return roles.stream()
                    .flatMap(role -> Role.of(role).stream())
                    .map(Role::label)
                    .collect(Collectors.joining(", "));
        }
    }
}
