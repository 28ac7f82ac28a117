package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.kieumau.kernel.RuleViolation;

class DossierTest {

    private static final Instant OPENED = Instant.parse("2023-02-15T02:00:00Z");
    private static final Instant LATER = Instant.parse("2023-11-12T02:00:00Z");
    private static final EvaluationLevel DISTRICT =
            new EvaluationLevel("district", "413", "district-police", "district-police", "district-police-leader");
    private static final EvaluationLevel PROVINCE = new EvaluationLevel(
            "province", "40", "province-movement-office", "province-professional-office", "province-police-director");
    private static final Recogniser CHAIR =
            new Recogniser("413", "district-pc-chair", "clerk", "Chủ tịch UBND cấp huyện", false);

    private final Dossier dossier = new Dossier(
            new DossierUnits("16726", "phường Nghi Hương", "413", "thị xã Cửa Lò", "40", "tỉnh Nghệ An"),
            "A",
            "Phường điển hình",
            2023,
            LocalDate.of(2023, 2, 15),
            1,
            "province-movement-office.nghe-an",
            OPENED);

    @BeforeEach
    void saved() {
        ReflectionTestUtils.setField(dossier, "id", 1L);
    }

    @Test
    void itsNumberTellsTheYearTheUnitAndTheModel() {
        assertThat(dossier.number()).isEqualTo("HS-2023-16726-A");
    }

    @Test
    void itsPeriodIsTheCycleYearAndNotTheYearOfTheDecision() {
        assertThat(dossier.periodFrom()).isEqualTo("2023-01-01");
        assertThat(dossier.periodTo()).isEqualTo("2023-12-31");
    }

    @Test
    void everySubmissionIsANewVersion() {
        assertThat(dossier.submit(LATER)).isEqualTo(1);

        dossier.become(DossierState.RETURNED, LATER);

        assertThat(dossier.submit(LATER)).isEqualTo(2);
        assertThat(dossier.view().state()).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void itIsNotSubmittedTwiceWithoutAReturn() {
        dossier.submit(LATER);

        assertThatThrownBy(() -> dossier.submit(LATER))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hồ sơ HS-2023-16726-A đang ở trạng thái “Đã trình” nên không chuyển sang “Đã trình” được."
                        + " Hãy tải lại trang.");

        assertThat(dossier.view().submissions()).isEqualTo(1);
    }

    @Test
    void aRefusedChangeLeavesStateAndDay() {
        assertThatThrownBy(() -> dossier.become(DossierState.ANNOUNCED, LATER)).isInstanceOf(RuleViolation.class);

        assertThat(dossier.state()).isEqualTo(DossierState.DRAFT);
        assertThat(dossier.view().stateSince()).isEqualTo(OPENED);
    }

    @Test
    void aChangeTellsSinceWhen() {
        dossier.become(DossierState.SUBMITTED, LATER);

        assertThat(dossier.view().stateSince()).isEqualTo(LATER);
    }

    @Test
    void itsRouteIsPinnedOnce() {
        dossier.pinRoute(List.of(DISTRICT, PROVINCE), CHAIR);

        dossier.pinRoute(List.of(PROVINCE), null);

        assertThat(dossier.route()).containsExactly(DISTRICT, PROVINCE);
        assertThat(dossier.recogniser()).isEqualTo(CHAIR);
    }

    @Test
    void itKnowsItsLastLevel() {
        assertThat(dossier.isLastLevel("province")).isFalse();

        dossier.pinRoute(List.of(DISTRICT, PROVINCE), CHAIR);

        assertThat(dossier.isLastLevel("district")).isFalse();
        assertThat(dossier.isLastLevel("province")).isTrue();
    }

    @Test
    void aLevelOutsideItsRouteIsAFault() {
        dossier.pinRoute(List.of(PROVINCE), CHAIR);

        assertThat(dossier.level("province")).isEqualTo(PROVINCE);
        assertThatThrownBy(() -> dossier.level("district")).isInstanceOf(IllegalStateException.class);
    }
}
