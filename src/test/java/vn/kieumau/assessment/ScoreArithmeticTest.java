package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.kieumau.criteria.Denominator;

/** N of M: “cơ bản đạt” never counts, nothing is a percentage of nothing, and sets of different M compare by percentage. */
class ScoreArithmeticTest {

    @Property
    void basicallyMetIsWorthNoMoreThanNotMet(@ForAll @Size(max = 40) List<VerdictResult> results) {
        List<VerdictResult> strict = results.stream()
                .map(one -> one == VerdictResult.BASICALLY_MET ? VerdictResult.NOT_MET : one)
                .toList();

        Score score = score(results, results.size());

        assertThat(score.met()).isEqualTo(score(strict, results.size()).met());
        assertThat(score.applicable()).isEqualTo(score(strict, results.size()).applicable());
        assertThat(score.percent()).isEqualTo(score(strict, results.size()).percent());
    }

    @Property
    void thePercentageIsTheFractionRoundedToTwoDecimals(
            @ForAll @Size(max = 40) List<VerdictResult> results, @ForAll @IntRange(max = 5) int notJudged) {
        Score score = score(results, results.size() + notJudged);

        if (score.applicable() == 0) {
            assertThat(score.percent()).isNull();
        } else {
            BigDecimal exact = BigDecimal.valueOf(100L * score.met())
                    .divide(BigDecimal.valueOf(score.applicable()), MathContext.DECIMAL64);
            assertThat(score.percent().value().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
            assertThat(score.percent().value().compareTo(BigDecimal.valueOf(100)) == 0)
                    .isEqualTo(score.met() == score.applicable());
        }
    }

    @Test
    void twentyOfTwentyStandsAboveTwentyOneOfTwentyTwo() {
        Score before = new Score(21, 1, 22, 22, 22);
        Score after = new Score(20, 0, 20, 20, 20);

        assertThat(after.met()).isLessThan(before.met());
        assertThat(after.percent().value()).isGreaterThan(before.percent().value());
    }

    private static Score score(List<VerdictResult> results, int total) {
        return Score.of(
                IntStream.range(0, results.size())
                        .mapToObj(each -> new VerdictView(
                                "c-" + each, results.get(each), Map.of(), "", "", "officer", Instant.EPOCH))
                        .toList(),
                total,
                Denominator.USUAL);
    }
}
