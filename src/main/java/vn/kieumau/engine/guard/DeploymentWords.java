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

/** A model that the engine itself cannot read is answered with a sentence, never as an error of the server. */
class DeploymentWords extends CommandInterceptor {

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
            if (!(command instanceof DeployCmd)
                    || causedByRule(e)
                    || OTHERS.stream().anyMatch(other -> other.isInstance(e))) {
                throw e;
            }
            throw new RuleViolation(
                    "engine.guard_not_deployable", e instanceof ParseException parse ? places(parse) : "");
        }
    }

    private static boolean causedByRule(Throwable error) {
        return error != null && (error instanceof RuleViolation || causedByRule(error.getCause()));
    }

    private static String places(ParseException parse) {
        return parse.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(DeploymentWords::place)
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
