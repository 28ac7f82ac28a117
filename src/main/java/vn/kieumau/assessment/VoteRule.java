package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kieumau.kernel.RuleViolation;

/**
 * By which rule a meeting of a model and level votes, as a row of {@code vote-rule.dmn} says. The texts for the models
 * are not public; the shipped rows are illustrative.
 *
 * @param modes how the committee may come to its opinion
 * @param quorumPercent share that must take part, 0 to 100, rounded up to whole persons
 * @param majorityPercent share that must agree, 0 to 100, rounded up to whole votes
 * @param required roles and bodies of which somebody must take part, by their words
 * @param basis the text that the rule follows, as it is printed
 */
public record VoteRule(
        Set<MeetingMode> modes,
        int quorumPercent,
        QuorumOf quorumOf,
        int majorityPercent,
        MajorityOf majorityOf,
        Ballot ballot,
        Abstentions abstentions,
        WrittenVotes writtenVotes,
        List<String> required,
        String basis) {

    /** Whose attendance makes the quorum: everybody on the list, or those who have a vote. */
    public enum QuorumOf {
        INVITED,
        MEMBERS
    }

    /** Of what the majority is a share: members who took part, all members, or the votes that were cast. */
    public enum MajorityOf {
        PRESENT,
        INVITED,
        CAST
    }

    /** What an abstention does: it stands against, it leaves the base, or silence is consent. */
    public enum Abstentions {
        AGAINST,
        NOT_COUNTED,
        FOR
    }

    /** Whether members who did not come may vote on paper, and whether that makes a quorum too. */
    public enum WrittenVotes {
        REFUSED,
        COUNTED,
        COUNTED_IN_QUORUM
    }

    /**
     * Reads a row of the table.
     *
     * @param row the outputs by name; a value that cannot be used is refused with a sentence that names it
     */
    public static VoteRule of(Map<String, Object> row) {
        return new VoteRule(
                new LinkedHashSet<>(words(row, "modes").stream()
                        .map(word -> one(MeetingMode.class, "modes", word))
                        .toList()),
                percent(row, "quorumPercent"),
                one(QuorumOf.class, "quorumOf", text(row, "quorumOf")),
                percent(row, "majorityPercent"),
                one(MajorityOf.class, "majorityOf", text(row, "majorityOf")),
                one(Ballot.class, "ballot", text(row, "ballot")),
                one(Abstentions.class, "abstentions", text(row, "abstentions")),
                one(WrittenVotes.class, "writtenVotes", text(row, "writtenVotes")),
                required(row),
                text(row, "basis"));
    }

    /** The smallest whole number that is at least so many percent; integers only. */
    static int ceiling(int percent, int of) {
        return (percent * of + 99) / 100;
    }

    private static List<String> required(Map<String, Object> row) {
        List<String> seats = words(row, "required");
        for (String seat : seats) {
            if (EnumKeys.find(MeetingRole.class, seat).isEmpty()
                    && EnumKeys.find(Body.class, seat).isEmpty()) {
                throw unusable("required", seat);
            }
        }
        return seats;
    }

    private static List<String> words(Map<String, Object> row, String name) {
        return Arrays.stream(text(row, name).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, String word) {
        return EnumKeys.find(type, word).orElseThrow(() -> unusable(name, word));
    }

    private static int percent(Map<String, Object> row, String name) {
        if (row.get(name) instanceof Number number && number.intValue() >= 0 && number.intValue() <= 100) {
            return number.intValue();
        }
        throw unusable(name, String.valueOf(row.get(name)));
    }

    private static String text(Map<String, Object> row, String name) {
        return row.get(name) instanceof String text ? text : "";
    }

    private static RuleViolation unusable(String name, String value) {
        return new RuleViolation("vote.rule_unusable", name, value);
    }
}
