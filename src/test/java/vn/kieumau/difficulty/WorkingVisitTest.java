package vn.kieumau.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.RuleViolation;

/** A working visit from its plan to its addenda. */
class WorkingVisitTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 26);
    private static final Instant NOW = Instant.parse("2023-04-26T03:00:00Z");
    private static final AgendaSource CAMERAS = new AgendaSource(AgendaSource.Kind.DIFFICULTY, "1", "Khó khăn: camera");
    private static final AgendaSource CRITERION =
            new AgendaSource(AgendaSource.Kind.CRITERION, "A-02", "Tiêu chí 2: chưa đạt");

    @Test
    void needsADayATimeAPlaceAPurposeAndSomebodyOfEitherSide() {
        refused(new VisitPlan(null, "08:00", "Trụ sở", "Rà soát", List.of("Bí thư"), List.of("Trưởng CA")), "ngày");
        refused(new VisitPlan(DAY, "8h", "Trụ sở", "Rà soát", List.of("Bí thư"), List.of("Trưởng CA")), "giờ:phút");
        refused(new VisitPlan(DAY, "24:00", "Trụ sở", "Rà soát", List.of("Bí thư"), List.of("Trưởng CA")), "giờ");
        refused(new VisitPlan(DAY, "08:00", " ", "Rà soát", List.of("Bí thư"), List.of("Trưởng CA")), "địa điểm");
        refused(new VisitPlan(DAY, "08:00", "Trụ sở", "", List.of("Bí thư"), List.of("Trưởng CA")), "mục đích");
        refused(new VisitPlan(DAY, "08:00", "Trụ sở", "Rà soát", List.of(), List.of("Trưởng CA")), "đơn vị làm việc");
        refused(new VisitPlan(DAY, "08:00", "Trụ sở", "Rà soát", List.of("Bí thư"), List.of()), "đoàn công tác");
    }

    @Test
    void itsAgendaFollowsWhatIsOpenAndKeepsWhatPeopleDid() {
        WorkingVisit visit = planned();
        visit.follow(List.of(CAMERAS, CRITERION));
        visit.addItem("Nghe báo cáo chung");
        identify(visit);
        visit.arrange(3, 1, "Nghe báo cáo chung của Công an phường", false);
        visit.arrange(2, 2, "Tiêu chí 2", true);

        visit.follow(List.of(CRITERION));

        assertThat(visit.points())
                .extracting(AgendaItem::title)
                .containsExactly("Nghe báo cáo chung của Công an phường");
        assertThat(visit.agenda()).hasSize(2).last().matches(AgendaItem::isRemoved);
    }

    @Test
    void itsAgendaStaysOnceTheMinutesAreBegun() {
        WorkingVisit visit = held("");

        visit.follow(List.of());

        assertThat(visit.agenda()).hasSize(2);
        assertThatThrownBy(() -> visit.addItem("Thêm")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> visit.plan(plan())).isInstanceOf(RuleViolation.class);
    }

    @Test
    void hasNoMinutesBeforeItsDay() {
        WorkingVisit visit = planned();

        assertThatThrownBy(() -> visit.record(minutes("Kết luận"), DAY.minusDays(1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Chưa đến ngày làm việc");

        assertThat(visit.state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void isClosedOnlyWithAConclusionOnEveryPointAndAsAWhole() {
        WorkingVisit open = held("");
        WorkingVisit silent = held("Giao Công an thị xã.");
        silent.record(minutes("Giao Công an thị xã.", ""), DAY);

        assertThatThrownBy(() -> open.close("officer", NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Còn 2 nội dung chưa có kết luận");
        assertThatThrownBy(() -> silent.close("officer", NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi kết luận chung");
    }

    @Test
    void closedMinutesAreOnlyAddedTo() {
        WorkingVisit visit = held("Giao Công an thị xã.");
        visit.close("officer", NOW);

        visit.amend("Hạn lắp camera lùi một tuần.", "officer", NOW);

        assertThat(visit.addenda()).hasSize(1);
        assertThatThrownBy(() -> visit.record(minutes("Khác"), DAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Biên bản đã chốt");
        assertThatThrownBy(() -> visit.addTask("Việc", Role.PC_CHAIR, "g", "u", DAY, ""))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> visit.cancel("Đoàn công tác bận việc đột xuất."))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyADifficultyIsSettledByAConclusion() {
        WorkingVisit visit = held("Giao Công an thị xã.");

        assertThat(visit.points()).extracting(AgendaItem::settledDifficulty).containsExactly(1L, null);
    }

    @Test
    void whatFollowsIsDueAfterTheVisitAndDoneOnce() {
        WorkingVisit visit = held("");
        assertThatThrownBy(() -> visit.addTask("Lắp camera", Role.PC_CHAIR, "g", "u", DAY.minusDays(1), ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hạn phải từ ngày làm việc");
        visit.addTask("Lắp camera", Role.PC_CHAIR, "pc-chair@16726", "phường Nghi Hương", DAY.plusDays(9), "");
        ReflectionTestUtils.setField(visit.tasks().get(0), "id", 7L);

        assertThat(visit.tasks().get(0).view(DAY.plusDays(9)).overdue()).isFalse();
        assertThat(visit.tasks().get(0).view(DAY.plusDays(10)).overdue()).isTrue();
        assertThatThrownBy(() -> visit.taskDone(7, DAY.minusDays(1), "", "chair"))
                .isInstanceOf(RuleViolation.class);
        visit.taskDone(7, DAY.plusDays(3), "Đã lắp.", "chair");

        assertThat(visit.tasks().get(0).view(DAY.plusDays(10)).overdue()).isFalse();
        assertThatThrownBy(() -> visit.taskDone(7, DAY.plusDays(4), "", "chair"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đã được ghi nhận");
    }

    @Test
    void isCancelledForAReason() {
        WorkingVisit visit = planned();

        assertThatThrownBy(() -> visit.cancel("bận")).isInstanceOf(RuleViolation.class);
        visit.cancel("Đoàn công tác bận việc đột xuất.");

        assertThat(visit.state()).isEqualTo(VisitState.CANCELLED);
        assertThatThrownBy(() -> visit.record(minutes("Kết luận"), DAY)).isInstanceOf(RuleViolation.class);
    }

    private static void refused(VisitPlan plan, String because) {
        assertThatThrownBy(() -> new WorkingVisit(1, "HS-2023-16726-A", plan, "officer", NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(because);
    }

    private static VisitPlan plan() {
        return new VisitPlan(
                DAY, "08:00", "Trụ sở UBND phường", "Rà soát tiến độ", List.of("Bí thư Đảng ủy"), List.of("Trưởng CA"));
    }

    private static WorkingVisit planned() {
        return new WorkingVisit(1, "HS-2023-16726-A", plan(), "officer", NOW);
    }

    /** A visit whose minutes say the same about both points and as a whole. */
    private static WorkingVisit held(String conclusion) {
        WorkingVisit visit = planned();
        visit.follow(List.of(CAMERAS, CRITERION));
        identify(visit);
        visit.record(minutes(conclusion), DAY);
        return visit;
    }

    private static VisitMinutes minutes(String conclusion) {
        return minutes(conclusion, conclusion);
    }

    private static VisitMinutes minutes(String conclusion, String summary) {
        return new VisitMinutes(summary, null, Map.of(1L, conclusion, 2L, conclusion), Set.of(1L, 2L));
    }

    private static void identify(WorkingVisit visit) {
        List<AgendaItem> items = visit.agenda();
        for (int i = 0; i < items.size(); i++) {
            ReflectionTestUtils.setField(items.get(i), "id", (long) i + 1);
        }
    }
}
