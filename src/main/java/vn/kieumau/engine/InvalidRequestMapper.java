package vn.kieumau.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** A request that the engine's REST interfaces cannot read is the sender's mistake, though they sometimes answer 500. */
class InvalidRequestMapper implements ExceptionMapper<InvalidRequestException> {

    private static final int SERVER_ERRORS = 500;

    @Override
    public Response toResponse(InvalidRequestException refused) {
        int status = refused.getStatus().getStatusCode();
        return Response.status(status < SERVER_ERRORS ? status : Response.Status.BAD_REQUEST.getStatusCode())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(Map.of("type", InvalidRequestException.class.getSimpleName(), "message", refused.getMessage()))
                .build();
    }
}
