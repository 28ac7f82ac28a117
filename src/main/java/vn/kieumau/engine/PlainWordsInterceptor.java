package vn.kieumau.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/**
 * Gives what is refused on a task the rule's own sentence: the engine would wrap it in its own words, and would tell a
 * stranger's task from an unknown one.
 */
class PlainWordsInterceptor extends CommandInterceptor {

    /** What Tasklist does with a task that it was given the id of. */
    private static final Set<Class<?>> ON_A_TASK = Set.of(
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class,
            SetTaskOwnerCmd.class,
            GetTaskFormCmd.class,
            GetTaskFormVariablesCmd.class,
            GetTaskVariablesCmd.class,
            GetDeployedTaskFormCmd.class,
            SetTaskVariablesCmd.class,
            GetIdentityLinksForTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
            throw ON_A_TASK.contains(command.getClass()) ? new Taken() : e;
        } catch (TaskAlreadyClaimedException e) {
            throw new Taken();
        } catch (NullValueException | AuthorizationException e) {
            throw ON_A_TASK.contains(command.getClass()) ? new NotFound("engine.task_gone") : e;
        } catch (DataIntegrityViolationException e) {
            throw ON_A_TASK.contains(command.getClass()) ? new Taken() : e;
        } catch (ProcessEngineException e) {
            throw ruleIn(e);
        }
    }

    private static RuntimeException ruleIn(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return violation;
            }
        }
        return wrapped;
    }
}
