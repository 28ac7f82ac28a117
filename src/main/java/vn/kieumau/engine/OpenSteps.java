package vn.kieumau.engine;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.NotFound;

/** The open user tasks of the officer at the keyboard: what the engine lets this person see, and no more. */
@Component
public class OpenSteps {

    private static final int MOST = 1_000;

    private final TaskService tasks;
    private final StepDefinitions definitions;
    private final StepRuntime runtime;
    private final StepVocabulary vocabulary;
    private final StepDrafts drafts;
    private final CurrentOfficer officer;
    private final WithoutOfficer withoutOfficer;

    OpenSteps(
            @Lazy TaskService tasks,
            StepDefinitions definitions,
            StepRuntime runtime,
            StepVocabulary vocabulary,
            StepDrafts drafts,
            CurrentOfficer officer,
            WithoutOfficer withoutOfficer) {
        this.tasks = tasks;
        this.definitions = definitions;
        this.runtime = runtime;
        this.vocabulary = vocabulary;
        this.drafts = drafts;
        this.officer = officer;
        this.withoutOfficer = withoutOfficer;
    }

    /** An unknown task and a task of others answer alike. */
    @Transactional(readOnly = true)
    public OpenStep require(String taskId) {
        Task task = Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .orElseThrow(() -> new NotFound("engine.task_gone"));
        return step(task, officer.name());
    }

    private OpenStep step(Task task, String actor) {
        StepDefinition definition = definitions.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        StepContext context = runtime.context(definition, task.getId(), tasks.getVariables(task.getId()), actor);
        return new OpenStep(
                context,
                definition.kind(),
                definition.help(),
                runtime.assignment(context).subject(),
                instant(task.getDueDate()),
                task.getAssignee(),
                instant(task.getCreateTime()));
    }

    /** What the form of a step shows at first: the kind's suggestions, and over them what was typed before. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(OpenStep step) {
        Map<String, String> fields =
                new LinkedHashMap<>(vocabulary.kind(step.kind()).suggest(step.context()));
        fields.putAll(drafts.of(step.context().taskId()));
        fields.put(
                StepVariables.DRAFT_VERSION,
                String.valueOf(drafts.versionOf(step.context().taskId())));
        return fields;
    }

    /** Saves a draft; {@link StepVariables#DRAFT_VERSION} among the fields says what the window saw. */
    public DraftMerge save(OpenStep step, Map<String, String> fields) {
        return drafts.merge(
                step.context().taskId(),
                StepVariables.withoutVersion(fields),
                StepVariables.versionIn(fields),
                () -> vocabulary.kind(step.kind()).suggest(step.context()));
    }

    /** Does what a button of the form asks for, and keeps it in the draft. */
    @Transactional
    public void arrange(OpenStep step, String action) {
        Map<String, String> arranged = vocabulary
                .kind(step.kind())
                .arrange(step.context(), new StepFields(StepVariables.withoutVersion(fields(step))), action);
        if (!arranged.isEmpty()) {
            drafts.save(step.context().taskId(), arranged);
        }
    }

    /** The open steps of a kind in one case that the officer may work on, in the order of their names. */
    @Transactional(readOnly = true)
    public List<OpenStep> ofCase(String caseNumber, String kind) {
        return tasks
                .createTaskQuery()
                .active()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskName()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(task -> require(task.getId()))
                .filter(step -> step.kind().equals(kind))
                .toList();
    }

    /**
     * The open steps of a kind in one case for a program, which holds no post: whoever calls has made sure that the
     * case is the program's business.
     *
     * @param unitCode the unit at which a step must wait; null for any
     */
    @Transactional(readOnly = true)
    public List<OpenStep> ofCaseForProgram(String caseNumber, String kind, String unitCode, String program) {
        return withoutOfficer.run(() -> tasks
                .createTaskQuery()
                .active()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskName()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(task -> unitCode == null || waitsAt(task, unitCode))
                .map(task -> step(task, program))
                .filter(step -> step.kind().equals(kind))
                .toList());
    }

    private boolean waitsAt(Task task, String unitCode) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && group.endsWith("@" + unitCode));
    }

    /** Examples that fit the dossier of a step, by field name; empty where those of its form do. */
    @Transactional(readOnly = true)
    public Map<String, String> examples(OpenStep step) {
        return vocabulary.kind(step.kind()).examples(step.context());
    }

    /** Completes through the same listener as Tasklist does. What was typed is kept when a rule refuses it. */
    @Transactional
    public void complete(String taskId, Map<String, String> fields) {
        DraftMerge merge = save(require(taskId), fields);
        merge.mustNotOverwrite();
        Map<String, Object> completed = new LinkedHashMap<>(merge.over(StepVariables.withoutVersion(fields)));
        completed.put(StepVariables.DRAFT_VERSION, String.valueOf(merge.version()));
        tasks.complete(taskId, completed);
    }

    /** Tasks that wait for one of the officer's posts or are claimed by the officer, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Task> mine(int limit) {
        List<String> groups = officer.groups();
        var query = tasks.createTaskQuery().active().or().taskAssignee(officer.name());
        if (!groups.isEmpty()) {
            query = query.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        return query.endOr()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, limit);
    }

    /** The same tasks as rows of a list, without a query per task. */
    @Transactional(readOnly = true)
    public List<WaitingStep> waiting(int limit) {
        return mine(limit).stream().map(this::row).toList();
    }

    private WaitingStep row(Task task) {
        TaskTitle title = TaskTitle.parse(task.getName());
        return new WaitingStep(
                task.getId(),
                title.caseNumber(),
                title.unitName(),
                title.stepName(),
                title.subject(),
                definitions
                        .of(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                        .help(),
                instant(task.getDueDate()),
                task.getAssignee());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
