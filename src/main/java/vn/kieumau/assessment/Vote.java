package vn.kieumau.assessment;

import vn.kieumau.kernel.RuleViolation;

/**
 * An open vote of a meeting; who is present and votes neither for nor against abstains.
 *
 * @param invited members who were asked to come, at least 1
 */
public record Vote(int invited, int present, int votesFor, int votesAgainst) {

    public Vote {
        if (present > invited) {
            throw new RuleViolation("assessment.vote_present", present, invited).at("present");
        }
        if (votesFor + votesAgainst > present) {
            throw new RuleViolation("assessment.vote_count", votesFor + votesAgainst, present).at("votesFor");
        }
    }

    public int abstained() {
        return present - votesFor - votesAgainst;
    }

    /** Refuses a vote without quorum, or an agreement without the majority; both rounded up to whole members. */
    void mustAgree(VoteRule rule) {
        int quorum = rule.quorum(invited);
        if (present < quorum) {
            throw new RuleViolation("assessment.no_quorum", present, invited, quorum, rule.quorumPercent())
                    .at("present");
        }
        int majority = rule.majority(present);
        if (votesFor < majority) {
            throw new RuleViolation("assessment.no_majority", votesFor, present, majority, rule.majorityPercent())
                    .at("votesFor");
        }
    }
}
