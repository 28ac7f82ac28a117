package vn.kieumau.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/**
 * The sentence of a broken rule as the engine's REST interfaces answer it, in the shape of the engine's own errors:
 * Tasklist shows the message to the officer as it is.
 */
class RuleViolationMapper implements ExceptionMapper<RuleViolation> {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Override
    public Response toResponse(RuleViolation violation) {
        return Response.status(statusOf(violation))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(Map.of("type", RuleViolation.class.getSimpleName(), "message", violation.getMessage()))
                .build();
    }

    private static int statusOf(RuleViolation violation) {
        if (violation instanceof NotFound) {
            return NOT_FOUND;
        }
        if (violation instanceof NotForOfficers) {
            return FORBIDDEN;
        }
        return violation instanceof Taken ? CONFLICT : UNPROCESSABLE;
    }
}
