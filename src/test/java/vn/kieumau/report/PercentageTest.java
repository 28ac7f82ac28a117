package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11;12;11/12 = 91,67 %",
                "31;34;31/34 = 91,18 %",
                "20;20;20/20 = 100,00 %",
                "0;22;0/22 = 0,00 %",
                "1;800;1/800 = 0,13 %",
                "0;0;0/0"
            })
    void aPercentageStandsBesideItsFractionWithTwoDecimalsHalvesUp(int part, int whole, String shown) {
        assertThat(Percentage.withFraction(part, whole)).isEqualTo(shown);
    }

    @Test
    void setsOfDifferentSizesCompareByPercentNotByCount() {
        assertThat(Percentage.of(20, 20)).isGreaterThan(Percentage.of(31, 34));
        assertThat(Percentage.of(0, 0)).isNull();
        assertThat(Percentage.shown(null)).isEmpty();
    }
}
