package vn.kieumau.dossier.workflow;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.OfficerExcluded;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.engine.WithoutOfficer;

/** Releases what an officer has claimed in the dossiers that the officer is excluded from, so that others can go on. */
@Component
class TasksOfExcludedOfficers {

    private final TaskService tasks;
    private final WithoutOfficer engine;

    TasksOfExcludedOfficers(@Lazy TaskService tasks, WithoutOfficer engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    @EventListener
    void on(OfficerExcluded excluded) {
        engine.run(() -> {
            TaskQuery claimed = tasks.createTaskQuery().taskAssignee(excluded.username());
            TaskQuery there = excluded.dossierId() == null
                    ? claimed.processVariableValueEquals(StepVariables.UNIT_CODE, excluded.unitCode())
                    : claimed.processVariableValueEquals(StepVariables.DOSSIER_ID, excluded.dossierId());
            there.list().stream().map(Task::getId).forEach(task -> tasks.setAssignee(task, null));
            return null;
        });
    }
}
