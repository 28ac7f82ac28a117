package vn.kieumau.assessment.workflow;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kieumau.assessment.Attendance;
import vn.kieumau.assessment.Ballot;
import vn.kieumau.assessment.Body;
import vn.kieumau.assessment.Choice;
import vn.kieumau.assessment.EnumKeys;
import vn.kieumau.assessment.MeetingMode;
import vn.kieumau.assessment.MeetingRole;
import vn.kieumau.assessment.VoteRule;
import vn.kieumau.kernel.Texts;

/**
 * What the form of a meeting shows beside its fields: the rule, and the rows of the list.
 *
 * @param rows those that are filled or will be, with two empty ones
 * @param further empty rows for a longer list
 */
record MeetingForm(VoteRule rule, List<Row> rows, List<Row> further) {

    /**
     * A row of the list.
     *
     * @param number counts from 1
     * @param post the post of a member of the committee; null for a row that anybody may be entered in
     */
    record Row(int number, String post, String name, MeetingRole role, Body body) {

        public String field(String part) {
            return ParticipantFields.field(number, part);
        }

        public String roleKey() {
            return EnumKeys.of(role);
        }

        public String bodyKey() {
            return body == null ? "" : EnumKeys.of(body);
        }

        /** A member of the committee has a vote, whoever is added beside it has none. */
        public Set<String> roles(boolean committee) {
            if (post == null && committee) {
                return Set.of(EnumKeys.of(MeetingRole.GUEST));
            }
            return Arrays.stream(MeetingRole.values())
                    .filter(role -> post == null || role != MeetingRole.GUEST)
                    .map(EnumKeys::of)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    public boolean committee() {
        return !rows.isEmpty() && rows.get(0).post() != null;
    }

    public boolean secret() {
        return rule.ballot() == Ballot.SECRET;
    }

    public List<String> modes() {
        return rule.modes().stream().map(EnumKeys::of).toList();
    }

    public Set<String> bodies() {
        return EnumKeys.all(Body.class);
    }

    public Set<String> choices() {
        return EnumKeys.all(Choice.class);
    }

    /** What can be said of somebody's attendance under this rule. */
    public List<String> attendances() {
        boolean meeting = rule.modes().contains(MeetingMode.MEETING);
        boolean written = rule.modes().contains(MeetingMode.WRITTEN_OPINION)
                || rule.writtenVotes() != VoteRule.WrittenVotes.REFUSED;
        return Arrays.stream(Attendance.values())
                .filter(one -> one != Attendance.PRESENT || meeting)
                .filter(one -> one != Attendance.WRITTEN || written)
                .map(EnumKeys::of)
                .toList();
    }

    /** The rule in words. */
    public List<String> ruleIn(Locale locale) {
        return List.of(
                Texts.in(
                        locale,
                        "vote.rule.quorum",
                        rule.quorumPercent(),
                        Texts.in(locale, "vote.quorum_of." + EnumKeys.of(rule.quorumOf()))),
                Texts.in(
                        locale,
                        "vote.rule.majority",
                        rule.majorityPercent(),
                        Texts.in(locale, "vote.majority_of." + EnumKeys.of(rule.majorityOf()))),
                Texts.in(locale, "vote.abstentions." + EnumKeys.of(rule.abstentions())),
                Texts.in(locale, "vote.written_votes." + EnumKeys.of(rule.writtenVotes())),
                rule.required().isEmpty()
                        ? Texts.in(locale, "vote.rule.nobody_required")
                        : Texts.in(locale, "vote.rule.required", requiredIn(locale)),
                Texts.in(locale, "vote.rule.basis", rule.basis()));
    }

    private String requiredIn(Locale locale) {
        return rule.required().stream()
                .map(seat -> Texts.in(locale, "vote.seat." + seat))
                .collect(Collectors.joining(", "));
    }
}
