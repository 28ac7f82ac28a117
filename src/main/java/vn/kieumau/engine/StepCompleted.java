package vn.kieumau.engine;

import java.util.List;

/**
 * A user task was completed; published in the same transaction, after the step's own work.
 *
 * @param groups those of the task's candidate groups by which the actor was entitled
 * @param subject what an instance of a multi-instance step was about, or empty
 * @param reason why it was returned or refused, or empty
 */
public record StepCompleted(
        String caseNumber,
        String stepId,
        String stepName,
        String kind,
        String actor,
        List<String> groups,
        String subject,
        String outcome,
        String reason) {}
