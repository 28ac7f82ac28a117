package vn.kieumau.engine;

import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;

/**
 * Lets through what a signed-in person may ask of the engine, whichever door the wish comes by, and refuses the rest:
 * the engine's interface has many ways past a rule that is asked when a step is completed. What the house does on its
 * own account, and what a command calls in its turn, is not asked.
 */
class CommandGate extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;
    private final CommandLists lists = new CommandLists();

    CommandGate(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = configuration.getIdentityService().getCurrentAuthentication();
        if (Context.getCommandContext() == null && person != null) {
            mayGive(command, person);
        }
        return next.execute(command);
    }

    private void mayGive(Command<?> command, Authentication person) {
        CommandLists.Entry entry = lists.of(command.getClass());
        boolean allowed =
                switch (entry.who()) {
                    case READERS, OFFICERS -> true;
                    case ADMINISTRATORS -> isAdministrator(person);
                    case NOBODY -> false;
                };
        if (!allowed) {
            throw refusal(command, entry);
        }
    }

    /** The engine's REST resource for jobs makes a fault of the server of every exception but this one. */
    private static RuntimeException refusal(Command<?> command, CommandLists.Entry entry) {
        NotAllowed refused = new NotAllowed(entry.refusal());
        return command instanceof ExecuteJobsCmd || command instanceof FailedJobListener
                ? new AuthorizationException(refused.getMessage())
                : refused;
    }

    private boolean isAdministrator(Authentication person) {
        List<String> groups = person.getGroupIds();
        return groups != null && !Collections.disjoint(groups, configuration.getAdminGroups());
    }
}
