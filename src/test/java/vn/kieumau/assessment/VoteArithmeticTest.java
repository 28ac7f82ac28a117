package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The arithmetic of votes against one that is done slowly, with fractions and one person at a time. */
class VoteArithmeticTest {

    @Property
    void theCeilingIsTheSmallestWholeNumberThatReachesTheShare(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(max = 1_000) int of) {
        int ceiling = VoteRule.ceiling(percent, of);

        assertThat(reaches(ceiling, percent, of)).isTrue();
        assertThat(ceiling == 0 || !reaches(ceiling - 1, percent, of)).isTrue();
        assertThat(ceiling).isBetween(0, of);
    }

    @Property
    void aVotePassesExactlyWhenTheSharesAreReached(
            @ForAll("lists") List<Participant> list, @ForAll("rules") VoteRule rule) {
        VoteResult result = VoteResult.of(Vote.counting(list, MeetingMode.MEETING), rule, MeetingMode.MEETING, list);

        assertThat(result.passed()).isEqualTo(passes(list, rule));
    }

    @Property
    void oneMoreVoteInFavourNeverUndoesAnAgreement(
            @ForAll("lists") List<Participant> list, @ForAll("rules") VoteRule rule) {
        boolean before = passed(list, rule);

        for (int each = 0; each < list.size(); each++) {
            Participant one = list.get(each);
            if (one.choice() != null) {
                List<Participant> changed = new ArrayList<>(list);
                changed.set(each, with(one, Choice.FOR));
                assertThat(!before || passed(changed, rule)).isTrue();
            }
        }
    }

    @Property
    void theCountsAddUpAndAnOpenBallotComesToTheSameAsItsCounts(@ForAll("lists") List<Participant> list) {
        Vote vote = Vote.counting(list, MeetingMode.MEETING);

        assertThat(vote.votesFor() + vote.votesAgainst() + vote.abstained() + vote.notVoted())
                .isEqualTo(vote.voters());
        assertThat(vote.invited()).isEqualTo(list.size()).isGreaterThanOrEqualTo(vote.members());
        assertThat(vote)
                .isEqualTo(Vote.of(
                        list,
                        MeetingMode.MEETING,
                        new Vote.Counts(vote.votesFor(), vote.votesAgainst(), vote.abstained(), vote.notVoted())));
    }

    @Provide
    Arbitrary<Participant> people() {
        return Combinators.combine(
                        Arbitraries.of(MeetingRole.MEMBER, MeetingRole.MEMBER, MeetingRole.CHAIR, MeetingRole.GUEST),
                        Arbitraries.of(Attendance.class),
                        Arbitraries.of(Choice.class))
                .as((role, attendance, choice) -> {
                    // whoever has no vote cannot send one
                    boolean guest = role == MeetingRole.GUEST;
                    Attendance came = guest && attendance == Attendance.WRITTEN ? Attendance.PRESENT : attendance;
                    return new Participant(
                            Ballot.OPEN,
                            "Ông A",
                            role,
                            Body.OTHER,
                            came,
                            guest || came == Attendance.ABSENT ? null : choice);
                });
    }

    @Provide
    Arbitrary<List<Participant>> lists() {
        return people().list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<VoteRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(VoteRule.QuorumOf.class),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(VoteRule.MajorityOf.class),
                        Arbitraries.of(VoteRule.Abstentions.class),
                        Arbitraries.of(VoteRule.WrittenVotes.COUNTED, VoteRule.WrittenVotes.COUNTED_IN_QUORUM))
                .as((quorum, quorumOf, majority, majorityOf, abstentions, written) -> new VoteRule(
                        Set.of(MeetingMode.MEETING),
                        quorum,
                        quorumOf,
                        majority,
                        majorityOf,
                        Ballot.OPEN,
                        abstentions,
                        written,
                        List.of(),
                        "Minh họa"));
    }

    private static boolean passed(List<Participant> list, VoteRule rule) {
        return VoteResult.of(Vote.counting(list, MeetingMode.MEETING), rule, MeetingMode.MEETING, list)
                .passed();
    }

    /** The rule as a person would apply it, going through the list. */
    private static boolean passes(List<Participant> list, VoteRule rule) {
        int quorate = 0;
        int quorumBase = 0;
        int base = 0;
        Map<Choice, Integer> votes = new EnumMap<>(Choice.class);
        for (Participant one : list) {
            boolean member = one.role() != MeetingRole.GUEST;
            if (member || rule.quorumOf() == VoteRule.QuorumOf.INVITED) {
                quorumBase++;
                if (one.attendance() == Attendance.PRESENT
                        || one.attendance() == Attendance.WRITTEN
                                && rule.writtenVotes() == VoteRule.WrittenVotes.COUNTED_IN_QUORUM) {
                    quorate++;
                }
            }
            if (one.choice() != null) {
                votes.merge(one.choice(), 1, Integer::sum);
            }
            if (member && isInBase(one, rule)) {
                base++;
            }
        }
        int agreed = votes.getOrDefault(Choice.FOR, 0)
                + (rule.abstentions() == VoteRule.Abstentions.FOR ? votes.getOrDefault(Choice.ABSTAINED, 0) : 0);
        return quorate > 0
                && reaches(quorate, rule.quorumPercent(), quorumBase)
                && agreed > 0
                && reaches(agreed, rule.majorityPercent(), base);
    }

    private static boolean isInBase(Participant one, VoteRule rule) {
        if (one.choice() == Choice.ABSTAINED && rule.abstentions() == VoteRule.Abstentions.NOT_COUNTED) {
            return false;
        }
        return switch (rule.majorityOf()) {
            case INVITED -> true;
            case PRESENT -> one.attendance() != Attendance.ABSENT;
            case CAST -> one.choice() != null && one.choice() != Choice.NOT_VOTED;
        };
    }

    /** {@code part / of ≥ percent / 100} without dividing; of nothing every part is enough. */
    private static boolean reaches(int part, int percent, int of) {
        return BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(percent).multiply(BigInteger.valueOf(of)))
                >= 0;
    }

    private static Participant with(Participant one, Choice choice) {
        return new Participant(one.ballot(), one.name(), one.role(), one.body(), one.attendance(), choice);
    }
}
