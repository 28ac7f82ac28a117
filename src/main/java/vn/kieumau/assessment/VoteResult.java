package vn.kieumau.assessment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/**
 * What a vote comes to under its rule, with every figure that the minutes show.
 *
 * @param missing roles and bodies that the rule asks for and of which nobody took part, by their words
 */
public record VoteResult(Vote vote, VoteRule rule, MeetingMode mode, List<String> missing) {

    /** Judges a vote by the list of its meeting. */
    public static VoteResult of(Vote vote, VoteRule rule, MeetingMode mode, List<Participant> list) {
        List<Participant> taking = list.stream()
                .filter(one -> one.attendance() == mode.takingPart())
                .toList();
        return new VoteResult(
                vote,
                rule,
                mode,
                rule.required().stream()
                        .filter(seat -> taking.stream().noneMatch(one -> one.fills(seat)))
                        .toList());
    }

    /** Of how many the quorum is a share. */
    public int quorumBase() {
        return rule.quorumOf() == VoteRule.QuorumOf.INVITED ? vote.invited() : vote.members();
    }

    /** How many count for the quorum. */
    public int quorate() {
        int onPaper =
                mode == MeetingMode.WRITTEN_OPINION || rule.writtenVotes() == VoteRule.WrittenVotes.COUNTED_IN_QUORUM
                        ? vote.written()
                        : 0;
        if (rule.quorumOf() == VoteRule.QuorumOf.MEMBERS) {
            return vote.present() + onPaper;
        }
        // those who answer in writing are already among those who took part
        return mode == MeetingMode.WRITTEN_OPINION ? vote.attending() : vote.attending() + onPaper;
    }

    /** Never less than one: an empty room decides nothing. */
    public int quorumNeeded() {
        return Math.max(1, VoteRule.ceiling(rule.quorumPercent(), quorumBase()));
    }

    /** Of how many votes the majority is a share. */
    public int majorityBase() {
        int base =
                switch (rule.majorityOf()) {
                    case PRESENT -> vote.voters();
                    case INVITED -> vote.members();
                    case CAST -> vote.voters() - vote.notVoted();
                };
        return rule.abstentions() == VoteRule.Abstentions.NOT_COUNTED ? base - vote.abstained() : base;
    }

    public int agreed() {
        return rule.abstentions() == VoteRule.Abstentions.FOR ? vote.votesFor() + vote.abstained() : vote.votesFor();
    }

    /** Never less than one: no vote is no agreement. */
    public int majorityNeeded() {
        return Math.max(1, VoteRule.ceiling(rule.majorityPercent(), majorityBase()));
    }

    public boolean hasQuorum() {
        return quorate() >= quorumNeeded();
    }

    public boolean hasMajority() {
        return agreed() >= majorityNeeded();
    }

    public boolean passed() {
        return missing.isEmpty() && hasQuorum() && hasMajority();
    }

    /** Refuses an agreement that the vote does not bear, with the arithmetic. */
    void mustAgree() {
        if (!missing.isEmpty()) {
            throw new RuleViolation("vote.missing." + missing.get(0)).at("restAttendance");
        }
        if (!hasQuorum()) {
            throw new RuleViolation("vote.no_quorum", figures()).at("restAttendance");
        }
        if (!hasMajority()) {
            throw new RuleViolation("vote.no_majority", figures())
                    .at(rule.ballot() == Ballot.SECRET ? "votesFor" : "restChoice");
        }
    }

    /** Refuses to record a meeting as one that did not agree although it did. */
    void mustNotAgree() {
        if (passed()) {
            throw new RuleViolation("vote.did_agree", figures()).at("outcome");
        }
    }

    /** “Có mặt 9/11, cần ít nhất 7 = ⌈60 % × 11⌉; đồng ý 8/9, cần ít nhất 6 = ⌈60 % × 9⌉: thông qua”. */
    public String arithmeticIn(Locale locale) {
        return Texts.in(locale, passed() ? "vote.arithmetic.passed" : "vote.arithmetic.not_passed", figures());
    }

    /** The roles and bodies that were missing, in words; empty when none was. */
    public String missingIn(Locale locale) {
        return missing.stream()
                .map(seat -> Texts.in(locale, "vote.seat." + seat))
                .collect(Collectors.joining(", "));
    }

    /** The last three say whether the need is the ceiling itself, and whether people answered in writing: 1 for yes. */
    private Object[] figures() {
        return new Object[] {
            quorate(),
            quorumBase(),
            quorumNeeded(),
            rule.quorumPercent(),
            agreed(),
            majorityBase(),
            majorityNeeded(),
            rule.majorityPercent(),
            VoteRule.ceiling(rule.quorumPercent(), quorumBase()) == quorumNeeded() ? 1 : 0,
            VoteRule.ceiling(rule.majorityPercent(), majorityBase()) == majorityNeeded() ? 1 : 0,
            mode == MeetingMode.WRITTEN_OPINION ? 1 : 0
        };
    }
}
