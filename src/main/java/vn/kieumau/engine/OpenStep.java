package vn.kieumau.engine;

import java.time.Instant;

/**
 * An open user task as a person meets it.
 *
 * @param kind name of the step kind
 * @param help one sentence that says what the step asks for; may be empty
 * @param subject what an instance of a multi-instance step is about, or empty
 * @param assignee user name of who has claimed it, or null
 */
public record OpenStep(
        StepContext context, String kind, String help, String subject, Instant due, String assignee, Instant since) {}
