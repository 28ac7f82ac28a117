package vn.kieumau.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets officers read and work on their own tasks and release what they have claimed, without a permission per task.
 * Everything else stays as the engine's standing permissions say, which give officers no case.
 */
class OwnTaskChecker extends AuthorizationCommandChecker {

    private final ObjectProvider<CaseDirectory> cases;

    OwnTaskChecker(ObjectProvider<CaseDirectory> cases) {
        this.cases = cases;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        own(task, super::checkReadTask);
        mustNotBeExcluded(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        own(task, super::checkReadTaskVariable);
        mustNotBeExcluded(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        own(task, super::checkTaskWork);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        boolean claimedByMe = GuardedOfficer.current()
                .filter(officer -> officer.name().equals(task.getAssignee()))
                .isPresent();
        if (!claimedByMe) {
            super.checkTaskAssign(task);
        }
    }

    /** The engine asks about a task that it has not found, too. */
    private static void own(TaskEntity task, Consumer<TaskEntity> otherwise) {
        if (task == null) {
            throw noSuchTask();
        }
        GuardedOfficer.current().ifPresentOrElse(officer -> mustOwn(officer, task), () -> otherwise.accept(task));
    }

    /** Who is kept from a case finds its tasks by their ids as little as in a list; acts are refused with the reason. */
    private void mustNotBeExcluded(TaskEntity task) {
        GuardedOfficer.current().ifPresent(officer -> {
            if (task.getVariable(StepVariables.DOSSIER_ID) instanceof Long id
                    && cases.getObject().isExcluded(officer.name(), id)) {
                throw noSuchTask();
            }
        });
    }

    private static NullValueException noSuchTask() {
        return new NullValueException("There is no such task");
    }

    private static void mustOwn(GuardedOfficer officer, TaskEntity task) {
        if (!officer.owns(task)) {
            throw new AuthorizationException(
                    officer.name(), TaskPermissions.TASK_WORK.getName(), Resources.TASK.resourceName(), task.getId());
        }
    }
}
