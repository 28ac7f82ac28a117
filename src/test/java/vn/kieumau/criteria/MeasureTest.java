package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.criteria.Finding.Outcome;
import vn.kieumau.criteria.Measure.CountAtLeast;
import vn.kieumau.criteria.Measure.CountZero;
import vn.kieumau.criteria.Measure.Judgement;
import vn.kieumau.criteria.Measure.NotMoreThanLastYear;
import vn.kieumau.criteria.Measure.RatingAtLeast;
import vn.kieumau.criteria.Measure.RatioAtLeast;
import vn.kieumau.criteria.Measure.SurveyAtLeast;
import vn.kieumau.criteria.Measure.YesNo;
import vn.kieumau.criteria.MeasuredValue.Count;
import vn.kieumau.criteria.MeasuredValue.Ratio;
import vn.kieumau.kernel.RuleViolation;

class MeasureTest {

    private static final int CYCLE = 2023;
    private static final RatioAtLeast SEVENTY_PERCENT = new RatioAtLeast(70, "khu dân cư");
    private static final DocumentDatedInWindow FIRST_QUARTER =
            new DocumentDatedInWindow(List.of("NQ", "KH", "CTr"), MonthDay.of(1, 1), MonthDay.of(3, 31));
    private static final RatingAtLeast WELL_DONE =
            new RatingAtLeast(List.of("Hoàn thành", "Hoàn thành tốt", "Xuất sắc"), "Hoàn thành tốt");

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    static Stream<Measure> everyMeasure() {
        return Stream.of(
                new YesNo(),
                new CountZero("vụ"),
                new CountAtLeast(2, "mô hình"),
                SEVENTY_PERCENT,
                new NotMoreThanLastYear("vụ"),
                FIRST_QUARTER,
                WELL_DONE,
                new SurveyAtLeast(90),
                new Judgement());
    }

    @ParameterizedTest
    @CsvSource({
        "70, 25, 18",
        "70, 10, 7",
        "70, 1, 1",
        "70, 0, 0",
        "100, 25, 25",
        "1, 1, 1",
        "90, 11, 10",
        "50, 3, 2",
        "70, 999999999, 700000000"
    })
    void neededUnitsAreRoundedUp(int percent, int denominator, int needed) {
        assertThat(new RatioAtLeast(percent, "đơn vị").needed(denominator)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "70, 16, 25, NOT_MET",
        "70, 17, 25, NOT_MET",
        "70, 18, 25, MET",
        "70, 6, 10, NOT_MET",
        "70, 7, 10, MET",
        "70, 0, 1, NOT_MET",
        "70, 1, 1, MET",
        "90, 11, 12, MET",
        "92, 11, 12, NOT_MET",
        "100, 999, 1000, NOT_MET",
        "100, 99999999, 100000000, NOT_MET",
        "70, 0, 0, NO_UNITS"
    })
    void ratioComparesCountsNotPercentages(int percent, int numerator, int denominator, Outcome outcome) {
        Finding finding = new RatioAtLeast(percent, "đơn vị").judge(new Ratio(numerator, denominator));

        assertThat(finding.outcome()).isEqualTo(outcome);
    }

    @Test
    void ratioShowsItsArithmetic() {
        Finding missed = SEVENTY_PERCENT.judge(new Ratio(16, 25));

        assertThat(missed.sentence())
                .isEqualTo("Có 16/25 khu dân cư = 64 %; cần 18 = ⌈0,70 × 25⌉: chưa đạt, còn thiếu 2.");
        assertThat(missed.sentenceIn(Locale.ENGLISH)).contains("16/25").contains("2 short");
    }

    @Test
    void roundedPercentageIsMarkedAsSuch() {
        Finding finding = new RatioAtLeast(90, "vụ").judge(new Ratio(11, 12));

        assertThat(finding.sentence()).startsWith("Có 11/12 vụ ≈ 91,67 %; cần 11 = ⌈");
    }

    @Test
    void noUnitsGiveNoPercentage() {
        Finding finding = SEVENTY_PERCENT.judge(new Ratio(0, 0));

        assertThat(finding.met()).isFalse();
        assertThat(finding.sentence())
                .isEqualTo("Không có khu dân cư nào để tính, nên không có tỷ lệ.")
                .doesNotContain("%");
    }

    @Test
    void surveyWithoutAnAnswerIsNotMet() {
        Finding finding = new SurveyAtLeast(90).judge(new Ratio(0, 0));

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.sentence()).doesNotContain("%");
    }

    @ParameterizedTest
    @CsvSource({"179, 200, NOT_MET", "180, 200, MET", "1, 1, MET"})
    void surveyCountsSatisfiedAnswers(int satisfied, int asked, Outcome outcome) {
        assertThat(new SurveyAtLeast(90).judge(new Ratio(satisfied, asked)).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, MET, Không có vụ nào.", "1, NOT_MET, Có 1 vụ; yêu cầu là 0."})
    void countZeroAllowsNoCase(int count, Outcome outcome, String sentence) {
        Finding finding = new CountZero("vụ").judge(new Count(count));

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"0, NOT_MET", "1, NOT_MET", "2, MET", "3, MET"})
    void countAtLeastNeedsItsMinimum(int count, Outcome outcome) {
        assertThat(new CountAtLeast(2, "mô hình").judge(new Count(count)).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"7, 9, MET, giảm 2", "9, 9, MET, không tăng", "0, 0, MET, không tăng", "10, 9, NOT_MET, tăng 1"})
    void casesMayNotRiseOverLastYear(int thisYear, int lastYear, Outcome outcome, String change) {
        Finding finding = new NotMoreThanLastYear("vụ").judge(new MeasuredValue.TwoYears(thisYear, lastYear));

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.sentence()).endsWith(": " + change + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "01/01/2023, 31/03/2023, 15/02/2023, MET",
        "31/12/2022, 31/03/2023, 15/02/2023, NOT_MET",
        "01/01/2023, 01/04/2023, 15/02/2023, NOT_MET",
        "01/01/2023, 31/03/2023, '', NOT_MET",
        "01/01/2024, 31/03/2024, 15/02/2024, NOT_MET"
    })
    void everyDocumentLiesInTheWindow(String resolution, String plan, String programme, Outcome outcome) {
        MeasuredValue documents =
                FIRST_QUARTER.parse(Map.of("date.NQ", resolution, "date.KH", plan, "date.CTr", programme), CYCLE);

        assertThat(FIRST_QUARTER.judge(documents).outcome()).isEqualTo(outcome);
    }

    @Test
    void documentsFindingNamesWhatIsLateAndWhatIsMissing() {
        MeasuredValue documents = FIRST_QUARTER.parse(Map.of("date.NQ", "21/04/2023", "date.KH", "20/03/2023"), CYCLE);

        assertThat(FIRST_QUARTER.judge(documents).sentence())
                .isEqualTo("NQ (21/04/2023) ký ngoài thời gian từ 01/01/2023 đến 31/03/2023; chưa có CTr.");
    }

    @Test
    void windowAcrossYearsOpensInTheYearBefore() {
        var window = new DocumentDatedInWindow(List.of("BC"), MonthDay.of(11, 16), MonthDay.of(11, 15));

        assertThat(window.firstDay(CYCLE)).isEqualTo("2022-11-16");
        assertThat(window.lastDay(CYCLE)).isEqualTo("2023-11-15");
    }

    @ParameterizedTest
    @CsvSource({"Hoàn thành, NOT_MET", "Hoàn thành tốt, MET", "Xuất sắc, MET"})
    void ratingReachesItsMinimum(String rank, Outcome outcome) {
        MeasuredValue rating = WELL_DONE.parse(Map.of("rating", rank), CYCLE);

        assertThat(WELL_DONE.judge(rating).outcome()).isEqualTo(outcome);
    }

    @Test
    void judgementIsLeftToTheAssessor() {
        assertThat(new Judgement().judge(null).outcome()).isEqualTo(Outcome.LEFT_TO_ASSESSOR);
    }

    @ParameterizedTest
    @MethodSource("everyMeasure")
    void nothingTypedIsNotMeasuredAndNeverZero(Measure measure) {
        MeasuredValue value = measure.parse(Map.of("count", "  "), CYCLE);

        assertThat(value).isNull();
        assertThat(measure.judge(value).met()).isFalse();
        assertThat(measure.judge(value).outcome()).isIn(Outcome.NOT_MEASURED, Outcome.LEFT_TO_ASSESSOR);
    }

    @ParameterizedTest
    @MethodSource("everyMeasure")
    void everyMeasureIsTheSameAfterJson(Measure measure) throws Exception {
        String written = json.writerFor(Measure.class).writeValueAsString(measure);

        assertThat(json.readValue(written, Measure.class)).isEqualTo(measure);
        assertThat(measure.requirement()).isNotBlank();
        assertThat(measure.requirementIn(Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyMeasure")
    void examplesOfTheFieldsAreThemselvesValid(Measure measure) throws Exception {
        Map<String, String> examples = measure.inputs().stream()
                .collect(Collectors.toMap(
                        MeasureInput::name,
                        input -> input.kind() == MeasureInput.Kind.YES_NO ? "yes" : input.example()));

        MeasuredValue value = measure.parse(examples, CYCLE);

        assertThat(measure.inputs()).allSatisfy(input -> {
            assertThat(input.label()).isNotBlank();
            assertThat(input.labelIn(Locale.ENGLISH)).isNotBlank();
            assertThat(input.example()).isNotBlank();
        });
        if (value != null) {
            assertThat(value.typed()).isEqualTo(examples);
            assertThat(measure.judge(value).sentence()).isNotBlank();
            String written = json.writerFor(MeasuredValue.class).writeValueAsString(value);
            assertThat(json.readValue(written, MeasuredValue.class)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 25, criteria.value.negative, numerator",
        "1, -25, criteria.value.negative, denominator",
        "26, 25, criteria.value.more_than_all, numerator",
        "1, 0, criteria.value.more_than_all, numerator",
        "1, '', criteria.value.missing, denominator",
        "'', 25, criteria.value.missing, numerator",
        "1.5, 25, criteria.value.not_whole, numerator",
        "'1,5', 25, criteria.value.not_whole, numerator",
        "mười, 25, criteria.value.not_whole, numerator",
        "1, 9999999999, criteria.value.not_whole, denominator"
    })
    void impossibleRatioIsRefusedAtItsField(String numerator, String denominator, String key, String field) {
        Map<String, String> typed = Map.of("numerator", numerator, "denominator", denominator);

        assertThatThrownBy(() -> SEVENTY_PERCENT.parse(typed, CYCLE))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageIn(Locale.ENGLISH)).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2,5", "một", "1 000", "1e3", "٣"})
    void impossibleCountIsRefused(String count) {
        assertThatThrownBy(() -> new CountZero("vụ").parse(Map.of("count", count), CYCLE))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new NotMoreThanLastYear("vụ").parse(Map.of("thisYear", count, "lastYear", "3"), CYCLE))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void unknownWordsAndDaysAreRefused() {
        assertThatThrownBy(() -> WELL_DONE.parse(Map.of("rating", "Giỏi"), CYCLE))
                .hasMessageContaining("Hoàn thành tốt, Xuất sắc");
        assertThatThrownBy(() -> new YesNo().parse(Map.of("answer", "maybe"), CYCLE))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> FIRST_QUARTER.parse(Map.of("date.NQ", "31/02/2023"), CYCLE))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("date.NQ"));
    }

    @Test
    void valueOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> SEVENTY_PERCENT.judge(new Count(3)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("criteria.value.other_kind"));
    }

    @Test
    void senselessMeasuresCannotBeMade() {
        assertThatThrownBy(() -> new RatioAtLeast(0, "đơn vị")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new RatioAtLeast(101, "đơn vị")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new SurveyAtLeast(101)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new CountAtLeast(0, "mô hình")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new CountZero(" ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new RatingAtLeast(List.of("Tốt", "Khá"), "Giỏi"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new RatingAtLeast(List.of("Tốt", "Tốt"), "Tốt"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new DocumentDatedInWindow(List.of(), MonthDay.of(1, 1), MonthDay.of(3, 31)))
                .isInstanceOf(RuleViolation.class);
    }
}
