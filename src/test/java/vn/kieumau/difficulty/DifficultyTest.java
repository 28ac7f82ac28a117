package vn.kieumau.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kieumau.account.Role;
import vn.kieumau.difficulty.DifficultyEvent.Kind;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.UnitLevel;

/** The way of a difficulty through the levels. */
class DifficultyTest {

    private static final Instant NOW = Instant.parse("2023-04-26T03:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2023, 5, 12);
    private static final LocalDate LATER = LocalDate.of(2023, 5, 26);
    private static final String WHY = "Vượt thẩm quyền của phường, cần thị xã giải quyết.";
    private static final DifficultyPlace THREE_LEVELS =
            new DifficultyPlace("16726", "phường Nghi Hương", "413", "thị xã Cửa Lò", "40", "tỉnh Nghệ An");
    private static final DifficultyPlace TWO_LEVELS =
            new DifficultyPlace("17530", "xã Đông Thành", null, null, "40", "tỉnh Nghệ An");

    @Test
    void isGivenToTheUsualPostOfTheChosenLevel() {
        Difficulty difficulty = at(UnitLevel.DISTRICT);

        assertThat(difficulty.state()).isEqualTo(DifficultyState.OPEN);
        assertThat(difficulty.ownerGroup()).isEqualTo("district-police@413");
        assertThat(kinds(difficulty)).containsExactly(Kind.RAISED);
    }

    @Test
    void isGivenToAnotherPostOfTheLevelWhereThatIsNamed() {
        Difficulty difficulty = raise(THREE_LEVELS, UnitLevel.WARD, Role.PARTY_SECRETARY, "Thiếu kinh phí");

        assertThat(difficulty.ownerGroup()).isEqualTo("party-secretary@16726");
    }

    @Test
    void isNotGivenToAPostOfAnotherLevel() {
        assertThatThrownBy(() -> raise(THREE_LEVELS, UnitLevel.WARD, Role.DISTRICT_POLICE, "Thiếu kinh phí"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không thuộc cấp xã");
    }

    @Test
    void knowsOnlyTheLevelsThatTheDossierHas() {
        assertThatThrownBy(() -> raise(TWO_LEVELS, UnitLevel.DISTRICT, null, "Thiếu kinh phí"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy chọn một cấp");
        assertThatThrownBy(() -> raise(TWO_LEVELS, null, null, "Thiếu kinh phí"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy chọn một cấp");
    }

    @Test
    void goesFromTheWardToTheProvinceWhereThereIsNoDistrict() {
        Difficulty difficulty = raise(TWO_LEVELS, UnitLevel.WARD, null, "Thiếu kinh phí");

        difficulty.sendUp(WHY, "chair", NOW, LATER);

        assertThat(difficulty.level()).isEqualTo(UnitLevel.PROVINCE);
        assertThat(difficulty.ownerGroup()).isEqualTo("province-movement-office@40");
        assertThat(difficulty.isAtTop()).isTrue();
    }

    @Test
    void needsANameAndADescription() {
        assertThatThrownBy(() -> raise(THREE_LEVELS, UnitLevel.WARD, null, "  "))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi tên khó khăn");
        assertThatThrownBy(() -> raise(THREE_LEVELS, UnitLevel.WARD, null, "x".repeat(121)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy rút gọn còn nhiều nhất 120 ký tự");
    }

    @Test
    void goesUpOneLevelWithANewDayWhenItIsSentUpRefusedOrOverdue() {
        Difficulty sent = at(UnitLevel.WARD);
        Difficulty refused = at(UnitLevel.WARD);
        Difficulty overdue = at(UnitLevel.WARD);

        sent.sendUp(WHY, "chair", NOW, LATER);
        refused.refuse(WHY, "chair", NOW, LATER);
        overdue.lapse(NOW, LATER);

        assertThat(List.of(sent, refused, overdue)).allSatisfy(one -> {
            assertThat(one.level()).isEqualTo(UnitLevel.DISTRICT);
            assertThat(one.state()).isEqualTo(DifficultyState.OPEN);
            assertThat(one.dueOn()).isEqualTo(LATER);
        });
        assertThat(kinds(sent)).endsWith(Kind.SENT_UP);
        assertThat(kinds(refused)).endsWith(Kind.REFUSED);
        assertThat(kinds(overdue)).endsWith(Kind.OVERDUE);
        assertThat(refused.history().get(1).view("Chủ tịch")).satisfies(line -> {
            assertThat(line.fromLevel()).isEqualTo(UnitLevel.WARD);
            assertThat(line.toLevel()).isEqualTo(UnitLevel.DISTRICT);
            assertThat(line.reason()).isEqualTo(WHY);
        });
    }

    @Test
    void theHighestLevelIsRemindedAndKeepsItsDay() {
        Difficulty difficulty = at(UnitLevel.PROVINCE);

        difficulty.lapse(NOW, LATER);

        assertThat(difficulty.level()).isEqualTo(UnitLevel.PROVINCE);
        assertThat(difficulty.dueOn()).isEqualTo(DUE);
        assertThat(difficulty.view("", DUE.plusDays(1)).overdue()).isTrue();
        assertThat(difficulty.view("", DUE).overdue()).isFalse();
        assertThat(kinds(difficulty)).endsWith(Kind.REMINDED);
    }

    @Test
    void theHighestLevelMayGiveUpButHandNothingOn() {
        Difficulty difficulty = at(UnitLevel.PROVINCE);

        assertThatThrownBy(() -> difficulty.sendUp(WHY, "office", NOW, LATER)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> difficulty.refuse(WHY, "office", NOW, LATER)).isInstanceOf(RuleViolation.class);
        difficulty.giveUp(WHY, "office", NOW);

        assertThat(difficulty.state()).isEqualTo(DifficultyState.UNSOLVABLE);
    }

    @Test
    void aLowerLevelMayNotGiveUp() {
        Difficulty difficulty = at(UnitLevel.DISTRICT);

        assertThatThrownBy(() -> difficulty.giveUp(WHY, "police", NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Hãy chuyển lên cấp trên");

        assertThat(difficulty.state()).isEqualTo(DifficultyState.OPEN);
    }

    @Test
    void isSolvedWhenTheOneWhoRaisedItConfirms() {
        Difficulty difficulty = at(UnitLevel.WARD);

        difficulty.solve("Đã bố trí kinh phí.", "chair", NOW);
        assertThat(difficulty.state()).isEqualTo(DifficultyState.ANSWERED);
        difficulty.confirm("police", NOW);

        assertThat(difficulty.state()).isEqualTo(DifficultyState.RESOLVED);
        assertThat(kinds(difficulty)).containsExactly(Kind.RAISED, Kind.SOLVED, Kind.CONFIRMED);
    }

    @Test
    void isReopenedForTheOneWhoAnsweredOrForTheLevelAbove() {
        Difficulty back = answered(UnitLevel.WARD);
        Difficulty up = answered(UnitLevel.WARD);
        Difficulty highest = answered(UnitLevel.PROVINCE);

        back.reopen(WHY, false, "police", NOW, LATER);
        up.reopen(WHY, true, "police", NOW, LATER);

        assertThat(back.level()).isEqualTo(UnitLevel.WARD);
        assertThat(back.dueOn()).isEqualTo(LATER);
        assertThat(up.level()).isEqualTo(UnitLevel.DISTRICT);
        assertThatThrownBy(() -> highest.reopen(WHY, true, "police", NOW, LATER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Không có cấp nào trên cấp tỉnh");
        assertThat(highest.state()).isEqualTo(DifficultyState.ANSWERED);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        Difficulty difficulty = at(UnitLevel.WARD);

        difficulty.close(NOW);
        difficulty.close(NOW);

        assertThat(kinds(difficulty)).containsExactly(Kind.RAISED, Kind.CLOSED);
        assertThatThrownBy(() -> difficulty.solve("Đã xong.", "chair", NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> difficulty.lapse(NOW, LATER)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> difficulty.confirm("police", NOW)).isInstanceOf(RuleViolation.class);
    }

    private static List<Kind> kinds(Difficulty difficulty) {
        return difficulty.history().stream().map(DifficultyEvent::kind).toList();
    }

    private static Difficulty answered(UnitLevel level) {
        Difficulty difficulty = at(level);
        difficulty.solve("Đã bố trí kinh phí.", "chair", NOW);
        return difficulty;
    }

    private static Difficulty at(UnitLevel level) {
        return raise(THREE_LEVELS, level, null, "Chưa có kinh phí lắp camera");
    }

    private static Difficulty raise(DifficultyPlace place, UnitLevel level, Role owner, String title) {
        return new Difficulty(
                1,
                "HS-2023-16726-A",
                place,
                new NewDifficulty(null, title, "Ba khối chưa có camera.", level, owner, List.of()),
                "",
                "police",
                "ward-police@16726",
                DUE,
                NOW);
    }
}
