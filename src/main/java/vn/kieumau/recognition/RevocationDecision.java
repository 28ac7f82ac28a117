package vn.kieumau.recognition;

import java.time.LocalDate;

/**
 * What was decided on a proposal to revoke.
 *
 * @param effectOnAwards what happens to the awards that followed the recognition; empty when it is kept
 * @param reason why it is kept; empty when it is revoked
 */
public record RevocationDecision(
        boolean revoked, LocalDate decidedOn, String decisionMaker, String effectOnAwards, String reason) {}
