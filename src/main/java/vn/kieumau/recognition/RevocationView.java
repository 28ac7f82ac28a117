package vn.kieumau.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.kieumau.dossier.Recogniser;

/**
 * A revocation as others see it; what is not known yet is null.
 *
 * @param decider who decides on it
 * @param answerBy last day on which the unit may answer
 * @param opinion what the unit answered; null while and when it has not
 * @param decisionReason why it was kept; empty when it was revoked
 * @param decisionNumber of the decision of revocation
 */
public record RevocationView(
        long dossierId,
        RevocationState state,
        Instant begunAt,
        Recogniser decider,
        String legalBasis,
        String reason,
        UUID fileId,
        LocalDate answerBy,
        String opinion,
        UUID opinionFileId,
        LocalDate decidedOn,
        String decisionMaker,
        String effectOnAwards,
        String decisionReason,
        String decisionNumber,
        LocalDate issuedOn,
        String announcement) {

    public boolean isOpen() {
        return RevocationState.OPEN.contains(state);
    }
}
