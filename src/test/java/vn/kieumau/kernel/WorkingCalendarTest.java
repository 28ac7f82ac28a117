package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 4, 21);
    private static final LocalDate REUNIFICATION_DAY = LocalDate.of(2024, 4, 29);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2024, 5, 4);

    private final WorkingCalendar plain = new WorkingCalendar(null, null);
    private final WorkingCalendar swapped = new WorkingCalendar(Set.of(REUNIFICATION_DAY), Set.of(MAKE_UP_SATURDAY));

    @ParameterizedTest
    @CsvSource({"0, 2023-04-21", "1, 2023-04-24", "5, 2023-04-28", "6, 2023-05-01"})
    void aWeekendDoesNotCount(int workingDays, LocalDate due) {
        assertThat(plain.plusWorkingDays(FRIDAY, workingDays)).isEqualTo(due);
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        assertThat(plain.isWorkingDay(REUNIFICATION_DAY)).isTrue();
        assertThat(swapped.isWorkingDay(REUNIFICATION_DAY)).isFalse();
        assertThat(swapped.plusWorkingDays(LocalDate.of(2024, 4, 26), 1)).isEqualTo("2024-04-30");
    }

    @Test
    void aSaturdayThatMakesUpForItIsOne() {
        assertThat(plain.isWorkingDay(MAKE_UP_SATURDAY)).isFalse();
        assertThat(swapped.isWorkingDay(MAKE_UP_SATURDAY)).isTrue();
        assertThat(swapped.plusWorkingDays(LocalDate.of(2024, 5, 3), 1)).isEqualTo(MAKE_UP_SATURDAY);
    }

    @Test
    void aTermThatBeginsAtAWeekendCountsFromMonday() {
        assertThat(plain.plusWorkingDays(FRIDAY.plusDays(1), 1)).isEqualTo("2023-04-24");
    }
}
