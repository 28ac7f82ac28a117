package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kieumau.assessment.VoteRuleTest.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Quorum and majority at their boundaries; what is asked of nobody or of one person; what the minutes say. */
class VoteTest {

    private static final VoteRule SIXTY_PERCENT = rule(Map.of());

    @ParameterizedTest
    @CsvSource({"70, 25, 18", "70, 10, 7", "70, 1, 1", "70, 0, 0", "60, 11, 7", "60, 9, 6", "100, 34, 34", "0, 9, 0"})
    void aShareIsRoundedUpToWholePersons(int percent, int of, int needed) {
        assertThat(VoteRule.ceiling(percent, of)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 6, 4, true",
        "10, 6, 3, false",
        "10, 5, 5, false",
        "11, 7, 5, true",
        "11, 7, 4, false",
        "11, 6, 6, false",
        "1, 1, 1, true",
        "1, 1, 0, false",
        "1, 0, 0, false"
    })
    void exactlyTheCeilingIsEnoughAndOneBelowIsNot(int members, int present, int agreed, boolean passed) {
        VoteResult result = meeting(SIXTY_PERCENT, members, present, new Vote.Counts(agreed, present - agreed, 0, 0));

        assertThat(result.passed()).isEqualTo(passed);
    }

    @Test
    void theMinutesShowTheArithmeticInWords() {
        VoteResult passed = meeting(SIXTY_PERCENT, 11, 9, new Vote.Counts(8, 1, 0, 0));
        VoteResult failed = meeting(SIXTY_PERCENT, 11, 9, new Vote.Counts(5, 0, 4, 0));

        assertThat(passed.arithmeticIn(Texts.VIETNAMESE))
                .isEqualTo("Có mặt 9/11, cần ít nhất 7 = ⌈60 % × 11⌉; đồng ý 8/9, cần ít nhất 6 = ⌈60 % × 9⌉:"
                        + " thông qua");
        assertThat(failed.arithmeticIn(Locale.ENGLISH))
                .isEqualTo("Present 9/11, at least 7 needed = ⌈60 % × 11⌉; 5/9 in favour, at least 6 needed ="
                        + " ⌈60 % × 9⌉: not adopted");
    }

    @Test
    void noMajorityAndNoQuorumAreRefusedWithTheArithmetic() {
        VoteResult few = meeting(SIXTY_PERCENT, 10, 5, new Vote.Counts(5, 0, 0, 0));
        VoteResult divided = meeting(SIXTY_PERCENT, 10, 6, new Vote.Counts(3, 0, 3, 0));

        assertThatThrownBy(few::mustAgree)
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Chưa đủ thành phần: có mặt 5/10, cần ít nhất 6 = ⌈60 % × 10⌉."
                        + " Hãy họp lại, hoặc chọn trả lại để ghi cuộc họp không thông qua.");
        assertThatThrownBy(divided::mustAgree)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đồng ý 3/6, cần ít nhất 4 = ⌈60 % × 6⌉: không thông qua");
        assertThatCode(divided::mustNotAgree).doesNotThrowAnyException();
    }

    @Test
    void aMeetingThatAgreedIsNotRecordedAsOneThatDidNot() {
        VoteResult agreed = meeting(SIXTY_PERCENT, 3, 3, new Vote.Counts(3, 0, 0, 0));

        assertThatThrownBy(agreed::mustNotAgree)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Cuộc họp đã thông qua: có mặt 3/3");
    }

    @Test
    void anEmptyRoomAndAVoteOfNobodyDecideNothing() {
        VoteRule nothingNeeded = rule(Map.of("quorumPercent", 0, "majorityPercent", 0));
        VoteRule withoutAbstentions = rule(Map.of("abstentions", "not_counted"));

        VoteResult empty = meeting(nothingNeeded, 5, 0, new Vote.Counts(0, 0, 0, 0));
        VoteResult silent = meeting(withoutAbstentions, 5, 5, new Vote.Counts(0, 0, 5, 0));

        assertThat(empty.passed()).isFalse();
        assertThat(silent.passed()).isFalse();
        assertThat(silent.arithmeticIn(Texts.VIETNAMESE)).contains("đồng ý 0/0, cần ít nhất 1: không thông qua");
    }

    @ParameterizedTest
    @CsvSource({
        "present, against,     5, 1, 3, 1, 10, 5",
        "present, not_counted, 5, 1, 3, 1, 7, 5",
        "present, for,         5, 1, 3, 1, 10, 8",
        "invited, against,     5, 1, 3, 1, 12, 5",
        "invited, not_counted, 5, 1, 3, 1, 9, 5",
        "cast,    against,     5, 1, 3, 1, 9, 5",
        "cast,    not_counted, 5, 1, 3, 1, 6, 5",
        "cast,    for,         5, 1, 3, 1, 9, 8"
    })
    void theRuleSaysOfWhatTheMajorityIsAShareAndWhatAnAbstentionDoes(
            String of, String abstentions, int yes, int no, int blank, int none, int base, int agreed) {
        VoteRule rule = rule(Map.of("majorityOf", of, "abstentions", abstentions));

        VoteResult result = meeting(rule, 12, 10, new Vote.Counts(yes, no, blank, none));

        assertThat(result.majorityBase()).isEqualTo(base);
        assertThat(result.agreed()).isEqualTo(agreed);
    }

    @Test
    void writtenVotesOfAbsentMembersCountAndMakeAQuorumOnlyWhereTheRuleSaysSo() {
        List<Participant> list = list(10, 5, 2, 3);
        Vote vote = Vote.of(list, MeetingMode.MEETING, new Vote.Counts(7, 0, 0, 0));

        VoteResult counted = VoteResult.of(vote, rule(Map.of("writtenVotes", "counted")), MeetingMode.MEETING, list);
        VoteResult quorate =
                VoteResult.of(vote, rule(Map.of("writtenVotes", "counted_in_quorum")), MeetingMode.MEETING, list);

        assertThat(counted.quorate()).isEqualTo(5);
        assertThat(counted.hasQuorum()).isFalse();
        assertThat(counted.majorityBase()).isEqualTo(7);
        assertThat(quorate.quorate()).isEqualTo(7);
        assertThat(quorate.passed()).isTrue();
    }

    @Test
    void guestsMakeAQuorumOnlyWhereEverybodyInvitedCountsAndNeverVote() {
        List<Participant> list = new ArrayList<>(list(4, 2, 0, 2));
        list.add(participant(MeetingRole.GUEST, Body.FRONT, Attendance.PRESENT, null));
        list.add(participant(MeetingRole.GUEST, Body.PARTY, Attendance.ABSENT, null));
        Vote vote = Vote.counting(list, MeetingMode.MEETING);

        VoteResult ofMembers = VoteResult.of(vote, SIXTY_PERCENT, MeetingMode.MEETING, list);
        VoteResult ofInvited = VoteResult.of(vote, rule(Map.of("quorumOf", "invited")), MeetingMode.MEETING, list);

        assertThat(vote.voters()).isEqualTo(2);
        assertThat(List.of(ofMembers.quorate(), ofMembers.quorumBase())).containsExactly(2, 4);
        assertThat(List.of(ofInvited.quorate(), ofInvited.quorumBase())).containsExactly(3, 6);
    }

    @Test
    void aRoundOfWrittenOpinionsCountsWhoAnswered() {
        List<Participant> list = list(5, 0, 3, 2);
        Vote vote = Vote.counting(list, MeetingMode.WRITTEN_OPINION);

        VoteResult ofMembers = VoteResult.of(vote, SIXTY_PERCENT, MeetingMode.WRITTEN_OPINION, list);
        VoteResult ofInvited =
                VoteResult.of(vote, rule(Map.of("quorumOf", "invited")), MeetingMode.WRITTEN_OPINION, list);

        assertThat(ofMembers.arithmeticIn(Texts.VIETNAMESE))
                .isEqualTo("Có ý kiến 3/5, cần ít nhất 3 = ⌈60 % × 5⌉; đồng ý 3/3, cần ít nhất 2 = ⌈60 % × 3⌉:"
                        + " thông qua");
        assertThat(ofInvited.quorate()).isEqualTo(3);
    }

    @Test
    void whoMustTakePartMustHaveComeAndAWrittenVoteIsNotAttendance() {
        VoteRule rule = rule(Map.of("required", "chair, police, front"));
        List<Participant> list = List.of(
                participant(MeetingRole.CHAIR, Body.GOVERNMENT, Attendance.PRESENT, Choice.FOR),
                participant(MeetingRole.MEMBER, Body.POLICE, Attendance.WRITTEN, Choice.FOR),
                participant(MeetingRole.GUEST, Body.FRONT, Attendance.PRESENT, null));

        VoteResult result = VoteResult.of(Vote.counting(list, MeetingMode.MEETING), rule, MeetingMode.MEETING, list);

        assertThat(result.missing()).containsExactly("police");
        assertThat(result.missingIn(Texts.VIETNAMESE)).isEqualTo("Công an");
        assertThat(result.passed()).isFalse();
        assertThatThrownBy(result::mustAgree)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Thiếu thành phần bắt buộc: đại diện Công an.");
    }

    @ParameterizedTest
    @CsvSource({"7, 1, 0, 0", "9, 1, 0, 0", "8, 0, 0, 0", "0, 0, 0, 8"})
    void theCountsAddUpToWhoTookPart(int yes, int no, int blank, int none) {
        List<Participant> list = list(10, 9, 0, 1);

        assertThatThrownBy(() -> Vote.of(list, MeetingMode.MEETING, new Vote.Counts(yes, no, blank, none)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("khác số người tham gia biểu quyết (9)");
        assertThatCode(() -> Vote.of(list, MeetingMode.MEETING, new Vote.Counts(6, 1, 1, 1)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Bí thư Đảng ủy phường, PARTY",
        "Chủ tịch Ủy ban MTTQ phường, FRONT",
        "Phó Trưởng Công an phường, POLICE",
        "Chủ tịch UBND phường, GOVERNMENT",
        "Chủ tịch Hội Liên hiệp Phụ nữ, MASS_ORGANISATION",
        "Bí thư Đoàn Thanh niên, MASS_ORGANISATION",
        "Tổ trưởng tổ dân phố, OTHER"
    })
    void aPostSuggestsForWhomSomebodySits(String post, Body body) {
        assertThat(Body.suggestedBy(post)).isEqualTo(body);
    }

    static List<Participant> list(int members, int present, int written, int absent) {
        assertThat(present + written + absent).isEqualTo(members);
        List<Participant> list = new ArrayList<>();
        for (int each = 0; each < members; each++) {
            Attendance attendance = each < present
                    ? Attendance.PRESENT
                    : each < present + written ? Attendance.WRITTEN : Attendance.ABSENT;
            list.add(participant(
                    MeetingRole.MEMBER, Body.OTHER, attendance, attendance == Attendance.ABSENT ? null : Choice.FOR));
        }
        return list;
    }

    private static VoteResult meeting(VoteRule rule, int members, int present, Vote.Counts counts) {
        List<Participant> list = list(members, present, 0, members - present);
        return VoteResult.of(Vote.of(list, MeetingMode.MEETING, counts), rule, MeetingMode.MEETING, list);
    }

    private static Participant participant(MeetingRole role, Body body, Attendance attendance, Choice choice) {
        return new Participant(Ballot.OPEN, "Ông A", role, body, attendance, choice);
    }
}
