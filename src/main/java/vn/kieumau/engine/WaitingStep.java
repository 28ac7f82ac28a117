package vn.kieumau.engine;

import java.time.Instant;

/**
 * A row in an officer's list of work.
 *
 * @param subject what an instance of a multi-instance step is about, or empty
 * @param help one sentence that says what the step asks for; may be empty
 * @param assignee user name of who has claimed it, or null
 */
public record WaitingStep(
        String taskId,
        String caseNumber,
        String unitName,
        String stepName,
        String subject,
        String help,
        Instant due,
        String assignee) {}
