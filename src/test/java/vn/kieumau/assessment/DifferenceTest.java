package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "MET, MET, SAME",
        "NOT_APPLICABLE, NOT_APPLICABLE, SAME",
        "NOT_MET, BASICALLY_MET, RAISED",
        "BASICALLY_MET, MET, RAISED",
        "MET, BASICALLY_MET, LOWERED",
        "MET, NOT_MET, LOWERED",
        "MET, NOT_APPLICABLE, CHANGED",
        "NOT_APPLICABLE, NOT_MET, CHANGED"
    })
    void aVerdictIsComparedWithTheOneBelow(VerdictResult below, VerdictResult own, Difference expected) {
        assertThat(Difference.between(below, own)).isEqualTo(expected);
        assertThat(expected.isDifferent()).isEqualTo(expected != Difference.SAME);
    }

    @Test
    void withoutOneOfTheTwoNothingIsSaid() {
        assertThat(Difference.between(null, VerdictResult.MET)).isEqualTo(Difference.UNKNOWN);
        assertThat(Difference.between(VerdictResult.MET, null)).isEqualTo(Difference.UNKNOWN);
        assertThat(Difference.UNKNOWN.isDifferent()).isFalse();
    }
}
