package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.criteria.MeasuredValue.Ratio;

/** Ratios are decided by whole numbers and the ceiling, never by a percentage that was rounded. */
class RatioPropertiesTest {

    private static final int MANY = 999_999_999;

    @Property
    void aShareIsMetExactlyWhenItsFractionReachesThePercentage(
            @ForAll("ratios") Ratio ratio, @ForAll @IntRange(min = 1, max = 100) int percent) {
        boolean reached = BigInteger.valueOf(ratio.numerator())
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(percent).multiply(BigInteger.valueOf(ratio.denominator())))
                >= 0;

        Finding finding = new Measure.RatioAtLeast(percent, "hộ").judge(ratio);

        assertThat(finding.outcome()).isEqualTo(reached ? Outcome.MET : Outcome.NOT_MET);
    }

    @Property
    void theNumberNeededIsTheSmallestThatReachesThePercentage(
            @ForAll @IntRange(min = 1, max = MANY) int denominator, @ForAll @IntRange(min = 1, max = 100) int percent) {
        int needed = Share.needed(percent, denominator);

        assertThat(BigDecimal.valueOf(needed))
                .isEqualByComparingTo(BigDecimal.valueOf(percent)
                        .multiply(BigDecimal.valueOf(denominator))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING));
        assertThat(needed).isBetween(1, denominator);
    }

    @Property
    void oneFewerThanNeededIsNeverMet(
            @ForAll @IntRange(min = 1, max = MANY) int denominator, @ForAll @IntRange(min = 1, max = 100) int percent) {
        int needed = Share.needed(percent, denominator);
        Measure measure = new Measure.RatioAtLeast(percent, "hộ");

        assertThat(measure.judge(new Ratio(needed, denominator)).met()).isTrue();
        assertThat(measure.judge(new Ratio(needed - 1, denominator)).met()).isFalse();
    }

    @Property
    void thePercentageIsShownWithinHalfAHundredth(@ForAll("ratios") Ratio ratio) {
        Percent percent = Percent.of(ratio.numerator(), ratio.denominator());

        BigDecimal off = percent.value()
                .multiply(BigDecimal.valueOf(ratio.denominator()))
                .subtract(BigDecimal.valueOf(ratio.numerator()).multiply(BigDecimal.valueOf(100)))
                .abs();
        assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(ratio.denominator())));
        assertThat(percent.exact()).isEqualTo(off.signum() == 0);
    }

    @Property
    void typedFiguresAreReadBackUnchanged(@ForAll("ratios") Ratio ratio) {
        Measure measure = new Measure.RatioAtLeast(70, "hộ");

        assertThat(measure.parse(ratio.typed(), 2023)).isEqualTo(ratio);
    }

    @Example
    void ofNothingThereIsNoPercentage() {
        assertThat(Percent.of(0, 0)).isNull();
        assertThat(Percent.withFraction(0, 0)).isEqualTo("0/0");
        assertThat(new Measure.RatioAtLeast(70, "hộ").judge(new Ratio(0, 0)).outcome())
                .isEqualTo(Outcome.NO_UNITS);
        assertThat(new Measure.RatioAtLeast(70, "hộ").parse(Map.of(), 2023)).isNull();
    }

    @Example
    void elevenOfTwelveIsRoundedAndNotCutOff() {
        assertThat(Percent.withFraction(11, 12)).isEqualTo("11/12 (91,67 %)");
        assertThat(Percent.withFraction(16, 25)).isEqualTo("16/25 (64 %)");
        assertThat(Percent.withFraction(1, 8)).isEqualTo("1/8 (12,5 %)");
    }

    @Example
    void aShareThatRoundsUpToTheMarkStillMissesIt() {
        Finding finding = new Measure.RatioAtLeast(70, "hộ").judge(new Ratio(699_996, 1_000_000));

        assertThat(finding.sentence()).contains("≈ 70 %").contains("chưa đạt");
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return Arbitraries.integers().between(1, MANY).flatMap(denominator -> Combinators.combine(
                        Arbitraries.integers().between(0, denominator), Arbitraries.just(denominator))
                .as(Ratio::new));
    }
}
