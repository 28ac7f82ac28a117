package vn.kieumau.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Set;

/** The rule by which a meeting voted, kept beside it: a later row of the table changes no minutes. */
@Embeddable
record AppliedRule(
        int quorumPercent,
        @Enumerated(EnumType.STRING) VoteRule.QuorumOf quorumOf,
        int majorityPercent,
        @Enumerated(EnumType.STRING) VoteRule.MajorityOf majorityOf,
        @Enumerated(EnumType.STRING) Ballot ballot,
        @Enumerated(EnumType.STRING) VoteRule.Abstentions abstentions,
        @Enumerated(EnumType.STRING) VoteRule.WrittenVotes writtenVotes,
        String required,
        String ruleBasis) {

    static AppliedRule of(VoteRule rule) {
        return new AppliedRule(
                rule.quorumPercent(),
                rule.quorumOf(),
                rule.majorityPercent(),
                rule.majorityOf(),
                rule.ballot(),
                rule.abstentions(),
                rule.writtenVotes(),
                String.join(",", rule.required()),
                rule.basis());
    }

    VoteRule rule(MeetingMode mode) {
        return new VoteRule(
                Set.of(mode),
                quorumPercent,
                quorumOf,
                majorityPercent,
                majorityOf,
                ballot,
                abstentions,
                writtenVotes,
                Arrays.stream(required.split(","))
                        .filter(seat -> !seat.isEmpty())
                        .toList(),
                ruleBasis);
    }
}
