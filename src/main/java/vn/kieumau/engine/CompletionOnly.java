package vn.kieumau.engine;

import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.kieumau.kernel.RuleViolation;

/**
 * A step ends by its completion, where its rule is asked. Whoever may work on a task could otherwise report an error
 * that no model catches, and the engine would end the process of the dossier; or change the process's variables on
 * the way of a delegation.
 */
class CompletionOnly extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof HandleTaskBpmnErrorCmd
                || command instanceof HandleTaskEscalationCmd
                || command instanceof ResolveTaskCmd) {
            throw new RuleViolation("engine.completed_only");
        }
        return next.execute(command);
    }
}
