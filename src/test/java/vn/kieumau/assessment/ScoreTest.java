package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kieumau.assessment.VerdictResult.BASICALLY_MET;
import static vn.kieumau.assessment.VerdictResult.MET;
import static vn.kieumau.assessment.VerdictResult.NOT_APPLICABLE;
import static vn.kieumau.assessment.VerdictResult.NOT_MET;
import static vn.kieumau.assessment.VerdictResult.WAIVED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kieumau.criteria.Denominator;

class ScoreTest {

    @Test
    void basicallyMetIsCountedApartAndNeverAsMet() {
        assertThat(Score.of(verdicts(MET, MET, BASICALLY_MET, NOT_MET), 4, Denominator.USUAL))
                .isEqualTo(new Score(2, 1, 4, 4, 4));
    }

    @Test
    void whatDoesNotApplyLeavesTheDenominator() {
        Score score = Score.of(verdicts(MET, NOT_APPLICABLE, NOT_APPLICABLE), 3, Denominator.USUAL);

        assertThat(score.applicable()).isEqualTo(1);
        assertThat(score.percent().words()).isEqualTo("100 %");
    }

    @Test
    void whatIsNotJudgedYetStaysInTheDenominator() {
        assertThat(Score.of(verdicts(MET), 34, Denominator.USUAL)).isEqualTo(new Score(1, 0, 34, 1, 34));
    }

    @Test
    void aWaivedCriterionStaysShortUnlessTheSetSaysOtherwise() {
        List<VerdictView> verdicts = verdicts(MET, WAIVED, NOT_APPLICABLE);

        assertThat(Score.of(verdicts, 3, Denominator.USUAL).applicable()).isEqualTo(2);
        assertThat(Score.of(verdicts, 3, new Denominator(true, true)).applicable())
                .isEqualTo(1);
        assertThat(Score.of(verdicts, 3, new Denominator(false, true)).applicable())
                .isEqualTo(2);
        assertThat(Score.of(verdicts, 3, new Denominator(false, false))).isEqualTo(new Score(1, 0, 3, 3, 3));
    }

    @Test
    void thePercentageHasTwoDecimals() {
        assertThat(new Score(33, 0, 34, 34, 34).percent().words()).isEqualTo("97,06 %");
    }

    @Test
    void withoutAnApplicableCriterionThereIsNoPercentage() {
        assertThat(Score.of(verdicts(NOT_APPLICABLE), 1, Denominator.USUAL).percent())
                .isNull();
    }

    private static List<VerdictView> verdicts(VerdictResult... results) {
        return Stream.of(results)
                .map(result -> new VerdictView("A-01", result, Map.of(), "", "", "officer", Instant.EPOCH))
                .toList();
    }
}
