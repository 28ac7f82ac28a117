package vn.kieumau.recognition;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a recognition is to be revoked.
 *
 * @param legalBasis as it is cited
 * @param reason at least 20 characters
 * @param fileId the supporting document
 * @param answerBy last day on which the unit may answer
 */
public record RevocationProposal(String legalBasis, String reason, UUID fileId, LocalDate answerBy) {}
