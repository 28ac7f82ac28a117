package vn.kieumau.engine;

import java.util.List;

/**
 * A user task was created; published in the same transaction.
 *
 * @param groups the groups {@code role@unit-code} that it waits for
 */
public record StepOpened(String caseNumber, String stepId, String stepName, List<String> groups) {}
