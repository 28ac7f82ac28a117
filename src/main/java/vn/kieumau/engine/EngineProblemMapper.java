package vn.kieumau.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import vn.kieumau.kernel.Incidents;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/**
 * Answers every failure in the engine's REST interfaces in the shape that its clients know, a type and a message, but
 * with a word and a Vietnamese sentence instead of Java classes and statements. The engine has a mapper for each of
 * these kinds, so each has one here that goes before it.
 */
abstract class EngineProblemMapper<T extends Throwable> implements ExceptionMapper<T> {

    private static final int SERVER_ERROR = 500;

    @Context
    private ResourceInfo resource;

    @Override
    public Response toResponse(T failure) {
        Optional<RuleViolation> rule = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(RuleViolation.class::isInstance)
                .map(RuleViolation.class::cast)
                .findFirst();
        if (rule.isPresent()) {
            return new RuleViolationMapper().toResponse(rule.get());
        }
        if (failure instanceof WebApplicationException own
                && own.getResponse().getStatusInfo().getFamily() == Family.REDIRECTION) {
            return own.getResponse();
        }
        EngineProblem problem = EngineProblem.of(failure);
        int status = statusOf(failure, problem);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(answer(problem, sentence(problem, status, failure), failure))
                .build();
    }

    /** The engine's status, except where it calls a wrong request a failure of its own. */
    private static int statusOf(Throwable failure, EngineProblem problem) {
        int given = SERVER_ERROR;
        if (failure instanceof RestException refused && refused.getStatus() != null) {
            given = refused.getStatus().getStatusCode();
        } else if (failure instanceof WebApplicationException refused) {
            given = refused.getResponse().getStatus();
        }
        return given < SERVER_ERROR ? given : problem.status.getStatusCode();
    }

    private String sentence(EngineProblem problem, int status, Throwable failure) {
        if (problem == EngineProblem.INCIDENT) {
            return Texts.of("problem.incident", Incidents.record(where(), failure));
        }
        return Texts.of(problem.sentence(status), "");
    }

    private String where() {
        return resource == null || resource.getResourceMethod() == null
                ? "engine"
                : resource.getResourceMethod().getDeclaringClass().getSimpleName() + "."
                        + resource.getResourceMethod().getName();
    }

    /** Whoever brings a model needs to know what to mend in it, element by element. */
    private static ExceptionDto answer(EngineProblem problem, String sentence, Throwable failure) {
        ExceptionDto answer =
                failure instanceof ParseException model ? ParseExceptionDto.fromException(model) : new ExceptionDto();
        answer.setType(problem.word());
        answer.setMessage(sentence);
        answer.setCode(null);
        return answer;
    }

    /** One for every kind that the engine answers itself. */
    static List<ExceptionMapper<?>> all() {
        return List.of(new OfEngine(), new OfRest(), new OfJsonSyntax(), new OfJsonContent(), new OfAnything());
    }

    static final class OfEngine extends EngineProblemMapper<ProcessEngineException> {}

    static final class OfRest extends EngineProblemMapper<RestException> {}

    static final class OfJsonSyntax extends EngineProblemMapper<JsonParseException> {}

    static final class OfJsonContent extends EngineProblemMapper<JsonMappingException> {}

    static final class OfAnything extends EngineProblemMapper<Throwable> {}
}
