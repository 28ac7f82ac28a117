package vn.kieumau.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.CaseDirectory.Assignment;
import vn.kieumau.engine.SeparationOfDuties.Entitlement;
import vn.kieumau.kernel.VietnamTime;

/**
 * What happens around every user task, whichever model it stands in and through whichever door it is completed: the
 * assignment at its creation, the rule of its step kind at its completion.
 */
@Component
class StepRuntime {

    private static final int END_OF_OFFICE_HOURS = 17;
    private static final String UNIT_ITSELF = "ward";

    private final StepVocabulary vocabulary;
    private final StepDefinitions definitions;
    private final CaseDirectory cases;
    private final SeparationOfDuties duties;
    private final StepDrafts drafts;
    private final Deadlines deadlines;
    private final CurrentOfficer officer;
    private final ApplicationEventPublisher events;

    StepRuntime(
            StepVocabulary vocabulary,
            StepDefinitions definitions,
            CaseDirectory cases,
            SeparationOfDuties duties,
            StepDrafts drafts,
            Deadlines deadlines,
            CurrentOfficer officer,
            ApplicationEventPublisher events) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
        this.cases = cases;
        this.duties = duties;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.officer = officer;
        this.events = events;
    }

    void created(DelegateTask task) {
        // The decision of the step before is spent; a form that sends none must not inherit it
        task.getExecution().removeVariable(StepVariables.OUTCOME);
        StepDefinition definition = definition(task);
        StepContext context = context(definition, task.getId(), task.getVariables(), null);
        Assignment assignment = assignment(context);
        task.setName(name(context, assignment));
        task.addCandidateGroups(assignment.groups());
        LocalDate due =
                vocabulary.kind(definition.kind()).due(context).orElseGet(() -> deadlines.dueOn(definition.deadline()));
        task.setDueDate(Date.from(
                due.atTime(END_OF_OFFICE_HOURS, 0).atZone(VietnamTime.ZONE).toInstant()));
        if (definition.form() != null) {
            vocabulary.kind(definition.kind()).suggest(context).forEach(task::setVariableLocal);
        }
        events.publishEvent(new StepOpened(
                context.caseFacts().number(), context.stepId(), context.stepName(), assignment.groups()));
    }

    /**
     * A person takes a task, or is given it by somebody: only whom the step is for. The house itself is not asked, nor
     * is the release of a task.
     */
    void assigned(DelegateTask task) {
        if (officer.isSignedIn() && task.getAssignee() != null) {
            String person = task.getAssignee();
            StepContext context = context(definition(task), task.getId(), task.getVariables(), person);
            List<String> posts = person.equals(officer.name()) ? officer.groups() : cases.groupsOf(person);
            duties.entitle(context, assignment(context).groups(), person, posts);
        }
    }

    void completed(DelegateTask task) {
        drafts.lockTask(task.getId());
        StepVariables.mustBeUntouched((ExecutionEntity) task.getExecution());
        StepDefinition definition = definition(task);
        StepContext asked =
                context(definition, task.getId(), task.getExecution().getVariables(), officer.name());
        Assignment assignment = assignment(asked);
        // the assignee alone proves nothing
        Entitlement right = duties.entitle(asked, assignment.groups(), asked.actor(), officer.groups());
        StepContext context = asked.standingInFor(right.onBehalfOf());
        StepKind kind = vocabulary.kind(definition.kind());
        StepFields fields = fields(task, kind, context);
        String outcome = kind.complete(context, fields);
        removeFields(task);
        if (!kind.branches().isEmpty()) {
            task.getExecution().setVariable(StepVariables.OUTCOME, outcome);
        }
        drafts.delete(task.getId());
        events.publishEvent(new StepCompleted(
                context.caseFacts().number(),
                context.stepId(),
                context.stepName(),
                kind.name(),
                levelOf(context),
                context.actor(),
                right.onBehalfOf(),
                right.groups(),
                assignment.subject(),
                outcome,
                fields.givenReason()));
    }

    /** Work of the unit itself stays its own, also while a level waits for it: who did it does not appraise it. */
    private static String levelOf(StepContext context) {
        return UNIT_ITSELF.equals(context.parameter("at")) ? null : context.level();
    }

    StepContext context(StepDefinition definition, String taskId, Map<String, Object> variables, String actor) {
        return new StepContext(
                taskId,
                definition.id(),
                definition.name(),
                cases.facts(((Number) variables.get(StepVariables.DOSSIER_ID)).longValue()),
                actor,
                definition.parameters(),
                (String) variables.get(StepVariables.LEVEL),
                StepVariables.itemOf(variables),
                null);
    }

    Assignment assignment(StepContext context) {
        return cases.assign(context.caseFacts(), context.parameters(), context.level(), context.item());
    }

    private StepDefinition definition(DelegateTask task) {
        return definitions.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    private String name(StepContext context, Assignment assignment) {
        String mark = cases.markOf(context.caseFacts());
        return new TaskTitle(
                        context.caseFacts().number(),
                        context.caseFacts().unitName() + (mark.isEmpty() ? "" : " (" + mark + ")"),
                        context.stepName(),
                        assignment.subject())
                .toString();
    }

    /** Saved drafts, then what a new task's form began with, then what was sent: the later wins. */
    private StepFields fields(DelegateTask task, StepKind kind, StepContext context) {
        Map<String, Object> sent = new HashMap<>(task.getVariablesLocal());
        sent.putAll(task.getExecution().getVariables());
        sent.keySet().removeIf(name -> !StepVariables.isField(name));
        Map<String, Object> fields = new HashMap<>(drafts.of(task.getId()));
        fields.putAll(sent);
        fields.putAll(changedElsewhere(task.getId(), kind, context, sent));
        fields.remove(StepVariables.DRAFT_VERSION);
        return new StepFields(fields);
    }

    /** A form that says what it saw of the draft does not put old values over what another window has saved since. */
    private Map<String, String> changedElsewhere(
            String taskId, StepKind kind, StepContext context, Map<String, Object> sent) {
        Long seen = StepVariables.versionIn(sent);
        if (seen == null) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        sent.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        texts.remove(StepVariables.DRAFT_VERSION);
        DraftMerge merge = drafts.preview(taskId, texts, seen, () -> kind.suggest(context));
        merge.mustNotOverwrite();
        return merge.elsewhere();
    }

    private static void removeFields(DelegateTask task) {
        List<String> fields =
                task.getVariableNames().stream().filter(StepVariables::isField).toList();
        task.removeVariables(fields);
        task.getExecution().removeVariables(fields);
    }
}
