package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnamTimeTest {

    @Test
    void theDayBeginsSevenHoursBeforeUtc() {
        assertThat(VietnamTime.dayOf(Instant.parse("2023-04-20T16:59:59Z"))).isEqualTo("2023-04-20");
        assertThat(VietnamTime.dayOf(Instant.parse("2023-04-20T17:00:00Z"))).isEqualTo("2023-04-21");
    }

    @Test
    void aDayIsReadAsItIsShown() {
        LocalDate day = LocalDate.of(2023, 4, 21);

        assertThat(VietnamTime.show(day)).isEqualTo("21/04/2023");
        assertThat(VietnamTime.parseDay("21/04/2023")).isEqualTo(day);
        assertThat(VietnamTime.parseDay("29/02/2024")).isEqualTo("2024-02-29");
    }

    @Test
    void aMomentIsShownInVietnam() {
        assertThat(VietnamTime.show(Instant.parse("2023-04-20T17:05:00Z"))).isEqualTo("21/04/2023 00:05");
    }

    @Test
    void nothingIsShownAsNothing() {
        assertThat(VietnamTime.show((LocalDate) null)).isEmpty();
        assertThat(VietnamTime.show((Instant) null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2023", "29/02/2023", "2023-04-21", "04/21/2023", "21/4/2023", "21/04/23"})
    void whatIsNoDayIsRefusedWithAnExample(String typed) {
        assertThatThrownBy(() -> VietnamTime.parseDay(typed))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Ngày “" + typed + "” chưa đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 21/04/2023.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aDayThatWasNotSentIsAskedFor(String typed) {
        assertThatThrownBy(() -> VietnamTime.parseDay(typed))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Còn thiếu ngày. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 21/04/2023.");
    }
}
