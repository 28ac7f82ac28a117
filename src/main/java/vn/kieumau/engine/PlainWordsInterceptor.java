package vn.kieumau.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/**
 * Gives a refused completion the rule's own sentence: the engine would wrap it in its own words, and would tell a
 * stranger's task from an unknown one.
 */
class PlainWordsInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
            throw completes(command) ? new Taken() : e;
        } catch (NullValueException | AuthorizationException e) {
            throw completes(command) ? new NotFound("engine.task_gone") : e;
        } catch (ProcessEngineException e) {
            throw ruleIn(e);
        }
    }

    private static boolean completes(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
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
