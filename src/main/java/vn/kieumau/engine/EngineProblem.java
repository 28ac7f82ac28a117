package vn.kieumau.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xml.sax.SAXException;
import vn.kieumau.kernel.SqlState;

/**
 * What a failure in the engine's REST interfaces is to the one who asked: a short word and a status. The engine itself
 * answers many a wrong id with a 500, and names its Java classes and statements.
 */
enum EngineProblem {
    NOT_FOUND(Status.NOT_FOUND, "404"),
    FORBIDDEN(Status.FORBIDDEN, "403"),
    CONFLICT(Status.CONFLICT, "409"),
    MODEL_REFUSED(Status.BAD_REQUEST, "model"),
    INVALID_REQUEST(Status.BAD_REQUEST, "4xx"),
    INCIDENT(Status.INTERNAL_SERVER_ERROR, "5xx");

    private static final Set<Integer> WITH_OWN_SENTENCE = Set.of(401, 403, 404, 405, 406, 409, 413, 415);

    final Status status;
    private final String key;

    EngineProblem(Status status, String key) {
        this.status = status;
        this.key = key;
    }

    /** Word for programs, in the place where the engine puts the name of its class. */
    String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder();
        Stream.of(parts).forEach(part -> word.append(Character.toUpperCase(part.charAt(0)))
                .append(part.substring(1)));
        return word.toString();
    }

    /** Key of the sentence, for the status that is answered. */
    String sentence(int answered) {
        return "problem.detail." + (WITH_OWN_SENTENCE.contains(answered) ? String.valueOf(answered) : key);
    }

    static EngineProblem of(Throwable failure) {
        if (failure instanceof RestException refused) {
            Status given = refused.getStatus();
            if (given != null && given != Status.INTERNAL_SERVER_ERROR) {
                return byStatus(given);
            }
            return refused instanceof InvalidRequestException
                    ? INVALID_REQUEST
                    : refused.getCause() == null ? INCIDENT : of(refused.getCause());
        }
        if (failure instanceof WebApplicationException refused) {
            return byStatus(refused.getResponse().getStatusInfo().toEnum());
        }
        return byKind(failure);
    }

    private static EngineProblem byStatus(Status given) {
        if (given == null || given.getStatusCode() >= 500) {
            return INCIDENT;
        }
        return Stream.of(NOT_FOUND, FORBIDDEN, CONFLICT)
                .filter(known -> known.status == given)
                .findFirst()
                .orElse(INVALID_REQUEST);
    }

    private static EngineProblem byKind(Throwable failure) {
        if (has(failure, AuthorizationException.class::isInstance)) {
            return FORBIDDEN;
        }
        if (has(failure, any(OptimisticLockingException.class, OptimisticLockingFailureException.class))) {
            return CONFLICT;
        }
        if (has(
                failure,
                any(ParseException.class, DmnEngineException.class, ModelException.class, SAXException.class))) {
            return MODEL_REFUSED;
        }
        if (has(failure, any(NullValueException.class, NotFoundException.class))) {
            return NOT_FOUND;
        }
        if (has(
                failure,
                any(
                        BadUserRequestException.class,
                        NotValidException.class,
                        MigrationPlanValidationException.class,
                        MigratingProcessInstanceValidationException.class,
                        com.fasterxml.jackson.core.JsonProcessingException.class))) {
            return INVALID_REQUEST;
        }
        if (has(failure, EngineProblem::isRefusedArgument)) {
            return INVALID_REQUEST;
        }
        return SqlState.of(failure)
                .filter(state -> state.isBadValue() || state.isConflict())
                .map(state -> state.isConflict() ? CONFLICT : INVALID_REQUEST)
                .orElse(INCIDENT);
    }

    /** The engine checks its arguments in one place, and gives what it finds there no kind of its own. */
    private static boolean isRefusedArgument(Throwable failure) {
        return failure instanceof ProcessEngineException
                && Stream.of(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(EnsureUtil.class.getName()));
    }

    private static Predicate<Throwable> any(Class<?>... kinds) {
        return failure -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(failure));
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind);
    }
}
