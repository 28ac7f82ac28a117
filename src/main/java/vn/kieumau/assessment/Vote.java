package vn.kieumau.assessment;

import java.util.List;
import vn.kieumau.kernel.RuleViolation;

/**
 * Attendance and votes of a meeting in figures; they add up: everybody who takes part with a vote is counted once.
 *
 * @param invited persons on the list, guests among them
 * @param members those of the invited who have a vote
 * @param attending persons who took part in the way of the meeting, guests among them
 * @param present members who came
 * @param written members who sent their vote or opinion on paper
 * @param abstained blank and invalid papers among them
 * @param notVoted took part and handed in nothing
 */
public record Vote(
        int invited,
        int members,
        int attending,
        int present,
        int written,
        int votesFor,
        int votesAgainst,
        int abstained,
        int notVoted) {

    public Vote {
        int counted = votesFor + votesAgainst + abstained + notVoted;
        if (counted != present + written) {
            throw new RuleViolation("vote.sum", counted, present + written).at("votesFor");
        }
    }

    /** Counts an open ballot by its list. */
    public static Vote counting(List<Participant> list, MeetingMode mode) {
        return of(
                list,
                mode,
                new Counts(
                        chosen(list, Choice.FOR),
                        chosen(list, Choice.AGAINST),
                        chosen(list, Choice.ABSTAINED),
                        chosen(list, Choice.NOT_VOTED)));
    }

    /** Attendance by the list, votes as they were counted: all that is known of a secret ballot. */
    public static Vote of(List<Participant> list, MeetingMode mode, Counts counts) {
        return new Vote(
                list.size(),
                count(list, true, null),
                count(list, false, mode.takingPart()),
                count(list, true, Attendance.PRESENT),
                count(list, true, Attendance.WRITTEN),
                counts.votesFor(),
                counts.votesAgainst(),
                counts.abstained(),
                counts.notVoted());
    }

    /** Members who took part, in the room or on paper. */
    public int voters() {
        return present + written;
    }

    private static int count(List<Participant> list, boolean votersOnly, Attendance attendance) {
        return (int) list.stream()
                .filter(one -> one.votes() || !votersOnly)
                .filter(one -> attendance == null || one.attendance() == attendance)
                .count();
    }

    private static int chosen(List<Participant> list, Choice choice) {
        return (int) list.stream().filter(one -> one.choice() == choice).count();
    }

    /** The result of counting the votes. */
    public record Counts(int votesFor, int votesAgainst, int abstained, int notVoted) {}
}
