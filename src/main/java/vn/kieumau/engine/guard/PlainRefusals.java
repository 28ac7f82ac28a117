package vn.kieumau.engine.guard;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.kieumau.kernel.RuleViolation;

/**
 * What the engine refuses by itself is answered with a sentence and never as an error of the server: a model that it
 * cannot read, a serialised object among the variables.
 */
class PlainRefusals extends CommandInterceptor {

    private static final String SERIALISED = "Java serialization format is prohibited";
    /** These have answers of their own. */
    private static final Set<Class<? extends ProcessEngineException>> OTHERS = Set.of(
            AuthorizationException.class,
            BadUserRequestException.class,
            OptimisticLockingException.class,
            NotFoundException.class,
            NotValidException.class,
            NullValueException.class);

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (e.getMessage() != null && e.getMessage().endsWith(SERIALISED)) {
                throw new RuleViolation("engine.variable_kind", "object");
            }
            if (command instanceof DeployCmd && !causedByRule(e) && !hasAnAnswer(e)) {
                throw new RuleViolation(
                        "engine.guard_not_deployable", e instanceof ParseException parse ? places(parse) : "");
            }
            throw e;
        }
    }

    private static boolean hasAnAnswer(ProcessEngineException error) {
        return OTHERS.stream().anyMatch(other -> other.isInstance(error));
    }

    private static boolean causedByRule(Throwable error) {
        return error != null && (error instanceof RuleViolation || causedByRule(error.getCause()));
    }

    private static String places(ParseException parse) {
        return parse.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(PlainRefusals::place)
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String place(Problem problem) {
        return problem.getMainElementId() == null
                ? String.valueOf(problem.getLine())
                : Problems.quoted(problem.getMainElementId()) + ": " + problem.getLine();
    }
}
