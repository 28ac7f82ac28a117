package vn.kieumau.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.kieumau.kernel.RuleViolation;

/**
 * A member of the steering committee, named by the post that is held outside it.
 *
 * @param post such as “Chủ tịch UBND phường”
 */
@Embeddable
public record CommitteeMember(
        String post, @Enumerated(EnumType.STRING) CommitteeRole role) {

    /** Reads a line such as “Chủ tịch UBND phường - Trưởng ban”; without a role the member is an ordinary one. */
    static CommitteeMember parse(String line) {
        int dash = Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" – "));
        if (dash < 0) {
            return new CommitteeMember(line.strip(), CommitteeRole.MEMBER);
        }
        String role = line.substring(dash + 3).strip();
        return CommitteeRole.named(role)
                .map(known -> new CommitteeMember(line.substring(0, dash).strip(), known))
                .orElseThrow(() -> new RuleViolation("dossier.committee_line", line).at("members"));
    }
}
