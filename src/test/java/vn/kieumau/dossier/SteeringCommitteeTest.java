package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.kernel.RuleViolation;

class SteeringCommitteeTest {

    private static final String HEAD = "Chủ tịch UBND phường - Trưởng ban";
    private static final String SECRETARY = "Phó Trưởng Công an phường - Thư ký";

    private final SteeringCommittee committee = new SteeringCommittee(1);

    @Test
    void aHeadAndASecretaryAreEnough() {
        appoint(HEAD, SECRETARY);

        assertThat(committee.view(null).members())
                .extracting(CommitteeMember::role)
                .containsExactly(CommitteeRole.HEAD, CommitteeRole.SECRETARY);
    }

    @Test
    void withoutAHeadItIsRefused() {
        assertThatThrownBy(() -> appoint(SECRETARY, "Chủ tịch Hội Phụ nữ"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy ghi đúng một Trưởng ban, ví dụ “Chủ tịch UBND phường - Trưởng ban”.");
    }

    @Test
    void twoHeadsAreRefused() {
        assertThatThrownBy(() -> appoint(HEAD, HEAD, SECRETARY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi đúng một Trưởng ban");
    }

    @Test
    void withoutASecretaryItIsRefused() {
        assertThatThrownBy(() -> appoint(HEAD))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi ít nhất một Thư ký");
    }

    @Test
    void aRefusedAppointmentChangesNothing() {
        appoint(HEAD, SECRETARY);

        assertThatThrownBy(() -> appoint(HEAD)).isInstanceOf(RuleViolation.class);

        assertThat(committee.view(null).members()).hasSize(2);
    }

    @Test
    void anotherAppointmentReplacesTheWholeCommittee() {
        appoint(HEAD, SECRETARY, "Chủ tịch Hội Phụ nữ");

        appoint(HEAD, SECRETARY);

        assertThat(committee.view(null).members()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Chủ tịch UBND phường - Trưởng ban, Chủ tịch UBND phường, HEAD",
        "Bí thư Đoàn - phó trưởng ban, Bí thư Đoàn, DEPUTY",
        "Cán bộ Công an – THƯ KÝ, Cán bộ Công an, SECRETARY",
        "Cán bộ Công an - thu ky, Cán bộ Công an, SECRETARY",
        "Chủ tịch Hội Phụ nữ - Ủy viên, Chủ tịch Hội Phụ nữ, MEMBER",
        "Chủ tịch Hội Phụ nữ, Chủ tịch Hội Phụ nữ, MEMBER",
        "Tổ trưởng tổ dân phố 1 - 2 - Ủy viên, Tổ trưởng tổ dân phố 1 - 2, MEMBER"
    })
    void aLineNamesThePostAndTheRole(String line, String post, CommitteeRole role) {
        assertThat(CommitteeMember.parse(line)).isEqualTo(new CommitteeMember(post, role));
    }

    @Test
    void anUnknownRoleIsRefusedWithItsLine() {
        assertThatThrownBy(() -> CommitteeMember.parse("Chủ tịch UBND - Nhạc trưởng"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Dòng “Chủ tịch UBND - Nhạc trưởng” chưa đúng.");
    }

    private void appoint(String... lines) {
        List<CommitteeMember> members =
                Stream.of(lines).map(CommitteeMember::parse).toList();
        committee.appoint("Ban Chỉ đạo", null, members);
    }
}
