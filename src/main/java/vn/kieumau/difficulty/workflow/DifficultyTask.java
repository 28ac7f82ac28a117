package vn.kieumau.difficulty.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.engine.StepVariables;
import vn.kieumau.engine.WithoutOfficer;

/** The open step of a difficulty. */
@Component
public class DifficultyTask {

    private final TaskService tasks;
    private final WithoutOfficer engine;

    DifficultyTask(@Lazy TaskService tasks, WithoutOfficer engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /** Id of the open task when it waits for one of the officer's posts, or the officer has claimed it. */
    public Optional<String> of(long difficultyId, SignedInOfficer officer) {
        return engine.run(() -> {
            var query = tasks.createTaskQuery()
                    .processVariableValueEquals(StepVariables.DIFFICULTY_ID, difficultyId)
                    .or()
                    .taskAssignee(officer.getUsername());
            if (!officer.groups().isEmpty()) {
                query = query.taskCandidateGroupIn(officer.groups()).includeAssignedTasks();
            }
            return query.endOr().listPage(0, 1).stream().findFirst().map(Task::getId);
        });
    }
}
