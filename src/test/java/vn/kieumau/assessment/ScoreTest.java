package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kieumau.assessment.VerdictResult.BASICALLY_MET;
import static vn.kieumau.assessment.VerdictResult.MET;
import static vn.kieumau.assessment.VerdictResult.NOT_APPLICABLE;
import static vn.kieumau.assessment.VerdictResult.NOT_MET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void basicallyMetIsCountedApartAndNeverAsMet() {
        assertThat(Score.of(verdicts(MET, MET, BASICALLY_MET, NOT_MET), 4)).isEqualTo(new Score(2, 1, 4, 4, 4));
    }

    @Test
    void whatDoesNotApplyLeavesTheDenominator() {
        Score score = Score.of(verdicts(MET, NOT_APPLICABLE, NOT_APPLICABLE), 3);

        assertThat(score.applicable()).isEqualTo(1);
        assertThat(score.percent()).isEqualTo(100);
    }

    @Test
    void whatIsNotJudgedYetStaysInTheDenominator() {
        assertThat(Score.of(verdicts(MET), 34)).isEqualTo(new Score(1, 0, 34, 1, 34));
    }

    @Test
    void thePercentageIsCutOffAndNotRoundedUp() {
        assertThat(new Score(33, 0, 34, 34, 34).percent()).isEqualTo(97);
    }

    @Test
    void withoutAnApplicableCriterionThereIsNoPercentage() {
        assertThat(Score.of(verdicts(NOT_APPLICABLE), 1).percent()).isNull();
    }

    private static List<VerdictView> verdicts(VerdictResult... results) {
        return Stream.of(results)
                .map(result -> new VerdictView("A-01", result, Map.of(), "", "", "officer", Instant.EPOCH))
                .toList();
    }
}
