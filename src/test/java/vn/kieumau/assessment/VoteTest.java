package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.kernel.RuleViolation;

class VoteTest {

    private static final VoteRule SIXTY_PERCENT = new VoteRule(60, 60);

    @ParameterizedTest
    @CsvSource({"10, 6", "9, 6", "11, 7", "1, 1", "5, 3", "0, 0"})
    void quorumAndMajorityAreRoundedUpToWholeMembers(int of, int needed) {
        assertThat(SIXTY_PERCENT.quorum(of)).isEqualTo(needed);
        assertThat(SIXTY_PERCENT.majority(of)).isEqualTo(needed);
    }

    @Test
    void exactlyTheQuorumAndTheMajorityAreEnough() {
        assertThatCode(() -> new Vote(10, 6, 4, 2).mustAgree(SIXTY_PERCENT)).doesNotThrowAnyException();
    }

    @Test
    void oneMemberBelowTheQuorumIsRefusedWithTheArithmetic() {
        assertThatThrownBy(() -> new Vote(10, 5, 5, 0).mustAgree(SIXTY_PERCENT))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Cuộc họp chưa đủ thành phần: có mặt 5/10, cần ít nhất 6 người (60 %)."
                        + " Hãy họp lại hoặc chọn “Trả lại”.");
    }

    @Test
    void oneVoteBelowTheMajorityIsRefusedWithTheArithmetic() {
        assertThatThrownBy(() -> new Vote(10, 6, 3, 0).mustAgree(SIXTY_PERCENT))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Chưa đủ số phiếu đồng ý: 3/6, cần ít nhất 4 phiếu (60 %)."
                        + " Hãy chọn “Trả lại” và ghi lý do.");
    }

    @Test
    void theMajorityIsOfThosePresentSoThatAbstentionsCountAgainst() {
        Vote vote = new Vote(10, 10, 5, 0);

        assertThat(vote.abstained()).isEqualTo(5);
        assertThatThrownBy(() -> vote.mustAgree(SIXTY_PERCENT)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void moreMembersThanWereInvitedCannotCome() {
        assertThatCode(() -> new Vote(5, 5, 0, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Vote(5, 6, 0, 0))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Số người dự họp (6) lớn hơn số được mời (5). Hãy kiểm tra lại.");
    }

    @Test
    void moreVotesThanThosePresentCannotBeCast() {
        assertThatCode(() -> new Vote(5, 5, 3, 2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Vote(5, 5, 3, 3))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tổng số phiếu (6) lớn hơn số người dự họp (5). Hãy kiểm tra lại.");
    }
}
