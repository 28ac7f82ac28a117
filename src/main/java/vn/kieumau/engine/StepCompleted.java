package vn.kieumau.engine;

import java.util.List;

/**
 * A user task was completed; published in the same transaction, after the step's own work.
 *
 * @param level the evaluating level that the step belonged to, or null
 * @param onBehalfOf user name of whom the actor stood in for; null when the post was the actor's own
 * @param groups those of the task's candidate groups by which the actor was entitled
 * @param subject what an instance of a multi-instance step was about, or empty
 * @param reason why it was returned or refused, or empty
 */
public record StepCompleted(
        String caseNumber,
        String stepId,
        String stepName,
        String kind,
        String level,
        String actor,
        String onBehalfOf,
        List<String> groups,
        String subject,
        String outcome,
        String reason) {}
