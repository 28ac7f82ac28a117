package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.RuleViolation;

/** A round is concluded while it is open and never changed afterwards; proposals and stages by their words. */
class AssessmentRoundTest {

    private static final Instant NOW = Instant.parse("2023-11-20T03:00:00Z");

    private final Assessment round = new Assessment(7, Stage.DISTRICT, 2, NOW);

    @Test
    void aNewRoundIsOpenAndSaysNothingYet() {
        assertThat(round.isClosed()).isFalse();
        assertThat(round.conclusion()).isEmpty();
        assertThat(round.proposal()).isNull();
        assertThat(round.stage()).isEqualTo(Stage.DISTRICT);
        assertThat(round.round()).isEqualTo(2);
    }

    @Test
    void anOpenRoundIsConcludedAsOftenAsNeeded() {
        round.conclude(Proposal.RETURN, "Chưa đạt.");
        round.conclude(Proposal.PASS, "Đạt.");

        assertThat(round.proposal()).isEqualTo(Proposal.PASS);
        assertThat(round.conclusion()).isEqualTo("Đạt.");
    }

    @Test
    void aClosedRoundIsNeitherConcludedNorClosedAgain() {
        round.close(NOW);

        assertThat(round.isClosed()).isTrue();
        assertThatThrownBy(() -> round.conclude(Proposal.PASS, "Đạt."))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Lần đánh giá “Cấp huyện thẩm định” thứ 2 đã chốt nên không sửa được. Hãy tải lại trang.");
        assertThatThrownBy(() -> round.close(NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(round::mustBeOpen).isInstanceOf(RuleViolation.class);
        assertThat(round.proposal()).isNull();
    }

    @Test
    void eachProposalLeadsToAnOutcomeOfItsOwn() {
        assertThat(Proposal.keys()).isEqualTo(Set.of("pass", "supplement", "return", "reject"));
        assertThat(Proposal.of("return").outcome()).isEqualTo("returned");
        assertThat(Proposal.of("pass").outcome()).isEqualTo("passed");
        assertThat(Proposal.REJECT.label()).isEqualTo("Không đề nghị công nhận");
    }

    @Test
    void aStageKnowsWhoseVerdictsItHasToExplainDifferencesFrom() {
        assertThat(Stage.PROVINCE.below()).containsExactly(Stage.DISTRICT, Stage.WARD);
        assertThat(Stage.DISTRICT.below()).containsExactly(Stage.WARD);
        assertThat(Stage.WARD.below()).isEmpty();
        assertThat(Stage.of("province")).isEqualTo(Stage.PROVINCE);
        assertThatThrownBy(() -> Stage.of("ministry")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangeIsWrittenDownOnlyWhereTheResultIsAnotherOne() {
        VerdictChanges changes = new VerdictChanges(Stage.WARD, 3);

        changes.add("c-1", null, VerdictResult.MET);
        changes.add("c-2", VerdictResult.NOT_MET, VerdictResult.BASICALLY_MET);
        changes.add("c-3", VerdictResult.MET, VerdictResult.MET);

        assertThat(changes.before()).containsOnly(entry("c-2", "not_met"));
        assertThat(changes.after())
                .containsOnly(
                        entry("stage", "ward"),
                        entry("round", "3"),
                        entry("c-1", "met"),
                        entry("c-2", "basically_met"));
    }

    @Test
    void wordsNameTheValuesOfAnEnumerationAndNothingElse() {
        assertThat(EnumKeys.all(Ballot.class)).containsExactly("open", "secret");
        assertThat(EnumKeys.find(MeetingMode.class, "written_opinion")).contains(MeetingMode.WRITTEN_OPINION);
        assertThat(EnumKeys.find(MeetingMode.class, "WRITTEN_OPINION")).isEmpty();
    }

    @Test
    void aMeetingKeepsTheRuleItVotedByAndComesToTheSameResultLater() {
        VoteRule rule = VoteRuleTest.rule(
                Map.of("modes", "meeting, written_opinion", "required", "chair, police", "majorityPercent", 75));
        List<Participant> list = List.of(
                new Participant(Ballot.OPEN, "A", MeetingRole.CHAIR, Body.OTHER, Attendance.PRESENT, Choice.FOR),
                new Participant(
                        Ballot.OPEN, "B", MeetingRole.MEMBER, Body.POLICE, Attendance.WRITTEN, Choice.ABSTAINED),
                new Participant(Ballot.OPEN, "C", MeetingRole.GUEST, Body.FRONT, Attendance.PRESENT, null));
        MeetingMinutes minutes = new MeetingMinutes(
                NOW.atZone(ZoneOffset.UTC).toLocalDate(), MeetingMode.MEETING, list, null, null, "Ghi", false);
        VoteResult result = VoteResult.of(minutes.vote(), rule, MeetingMode.MEETING, list);

        MeetingView view = new Meeting(7, Stage.WARD, minutes, result, "thu.ky").view(null);

        assertThat(view.result().vote()).isEqualTo(new Vote(3, 2, 2, 1, 1, 1, 0, 1, 0));
        assertThat(view.result().missing()).containsExactly("police");
        assertThat(view.result().rule())
                .isEqualTo(VoteRuleTest.rule(Map.of("required", "chair, police", "majorityPercent", 75)));
        assertThat(view.participants()).isEqualTo(list);
        assertThat(view.heldOn()).isEqualTo("2023-11-20");
        assertThat(view.mode()).isEqualTo(MeetingMode.MEETING);
        assertThat(view.stage()).isEqualTo(Stage.WARD);
        assertThat(view.conclusion()).isEqualTo("Ghi");
    }

    @Test
    void theCountsOfASecretBallotAreTheVote() {
        List<Participant> list =
                List.of(new Participant(Ballot.SECRET, "A", MeetingRole.CHAIR, Body.OTHER, Attendance.PRESENT, null));
        MeetingMinutes minutes =
                new MeetingMinutes(null, MeetingMode.MEETING, list, new Vote.Counts(0, 1, 0, 0), null, "", false);

        assertThat(minutes.vote().votesAgainst()).isEqualTo(1);
        assertThat(minutes.vote().voters()).isEqualTo(1);
    }
}
