package vn.kieumau.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.kieumau.kernel.RuleViolation;

class CommitmentTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 28);

    @Test
    void itNeedsAContentAndAParty() {
        assertThatThrownBy(() -> new Commitment(1, List.of(), List.of("Hội Phụ nữ")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy ghi ít nhất một nội dung cam kết, mỗi dòng một nội dung.");
        assertThatThrownBy(() -> new Commitment(1, List.of("Không để xảy ra trộm cắp"), List.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy chọn ít nhất một đơn vị ký cam kết.");
    }

    @Test
    void aPartyThatIsNamedTwiceSignsOnce() {
        Commitment commitment = new Commitment(1, List.of("Nội dung"), List.of("Hội Phụ nữ", "Hội Phụ nữ"));

        assertThat(ReflectionTestUtils.getField(commitment, "parties"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void aSignatureKeepsTheSignerAndTheDay() {
        CommitmentParty party = aParty();

        party.sign("Chủ tịch Hội Phụ nữ", DAY);

        assertThat(party.view().state()).isEqualTo(PartyState.SIGNED);
        assertThat(party.view().signer()).isEqualTo("Chủ tịch Hội Phụ nữ");
        assertThat(party.view().signedOn()).isEqualTo(DAY);
    }

    @Test
    void whoHasSignedNeitherRefusesNorSignsAgain() {
        CommitmentParty party = aParty();
        party.sign("Chủ tịch Hội Phụ nữ", DAY);

        assertThatThrownBy(() -> party.refuse("Không còn đồng ý với nội dung."))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("“Hội Phụ nữ” đã có kết quả “Đã ký” nên không ghi lại được. Hãy tải lại trang.");
        assertThatThrownBy(() -> party.sign("Người khác", DAY)).isInstanceOf(RuleViolation.class);

        assertThat(party.view().signer()).isEqualTo("Chủ tịch Hội Phụ nữ");
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreReminded() {
        CommitmentParty answered = aParty();
        CommitmentParty silent = aParty();
        answered.refuse("Chưa họp Ban Chấp hành.");

        answered.remind();
        silent.remind();
        silent.remind();

        assertThat(answered.view().reminders()).isZero();
        assertThat(silent.view().reminders()).isEqualTo(2);
    }

    @Test
    void closingMakesTheSilentMissingAndLeavesTheRest() {
        CommitmentParty signed = aParty();
        CommitmentParty refused = aParty();
        CommitmentParty silent = aParty();
        signed.sign("Chủ tịch Hội Phụ nữ", DAY);
        refused.refuse("Chưa họp Ban Chấp hành.");

        List.of(signed, refused, silent).forEach(CommitmentParty::close);

        assertThat(signed.state()).isEqualTo(PartyState.SIGNED);
        assertThat(refused.state()).isEqualTo(PartyState.REFUSED);
        assertThat(silent.state()).isEqualTo(PartyState.MISSING);
    }

    @Test
    void nobodySignsAfterTheClose() {
        CommitmentParty late = aParty();
        late.close();

        assertThatThrownBy(() -> late.sign("Chủ tịch Hội Phụ nữ", DAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("“Thiếu chữ ký”");
    }

    private static CommitmentParty aParty() {
        CommitmentParty party = new CommitmentParty(null, "Hội Phụ nữ");
        ReflectionTestUtils.setField(party, "id", 1L);
        return party;
    }
}
