package vn.kieumau.recognition;

import java.time.LocalDate;

/**
 * What was decided.
 *
 * @param decidedOn may lie in the year after the cycle
 * @param basis the legal basis as it is cited
 * @param reason why it was not recognised or deferred; empty for a recognition
 */
public record DecisionDetails(
        DecisionOutcome outcome, LocalDate decidedOn, String decisionMaker, String basis, String reason) {}
