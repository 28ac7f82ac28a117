package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kieumau.assessment.VerdictResult.BASICALLY_MET;
import static vn.kieumau.assessment.VerdictResult.MET;
import static vn.kieumau.assessment.VerdictResult.NOT_APPLICABLE;
import static vn.kieumau.assessment.VerdictResult.NOT_MET;
import static vn.kieumau.assessment.VerdictResult.WAIVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.Proposal;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Denominator;
import vn.kieumau.criteria.Measure;
import vn.kieumau.kernel.RuleViolation;

class RecognitionRuleTest {

    private static final RecognitionRule ALL = new RecognitionRule(100, false);

    @Test
    void allMetMayBeRecognised() {
        assertThatCode(() -> apply(ALL, MET, MET, MET)).doesNotThrowAnyException();
    }

    @Test
    void oneUnmetCriterionIsNamed() {
        assertThatThrownBy(() -> apply(ALL, MET, NOT_MET, MET))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Chưa đủ điều kiện công nhận: đạt 2/3 tiêu chí áp dụng, cần 3."
                        + " Chưa đạt (1): 2 (Tiêu chí 2). Hãy chọn kết quả khác hoặc trả lại hồ sơ.");
    }

    @Test
    void theReasonGroupsTheCriteriaByWhyTheyDoNotCount() {
        AssessmentView ward = stage(Stage.WARD, MET, MET, MET, MET, null);
        AssessmentView province = stage(Stage.PROVINCE, MET, NOT_MET, BASICALLY_MET, null, null);

        assertThatThrownBy(() -> ALL.mustAllow(List.of(ward, province), criteria(5), Denominator.USUAL))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Chưa đủ điều kiện công nhận: đạt 1/5 tiêu chí áp dụng, cần 5."
                        + " Chưa đạt (1): 2 (Tiêu chí 2). Cơ bản đạt (1): 3 (Tiêu chí 3)."
                        + " Chưa chấm (1): 4 (Tiêu chí 4). Chưa cấp nào chấm (1): 5 (Tiêu chí 5)."
                        + " Hãy chọn kết quả khác hoặc trả lại hồ sơ.")
                .extracting(violation -> ((RuleViolation) violation).messageIn(Locale.ENGLISH))
                .asString()
                .contains("Not met (1): 2 (Tiêu chí 2). Basically met (1): 3");
    }

    @Test
    void aLongListIsShortenedInTheSentenceAndCompleteInTheReadiness() {
        VerdictResult[] none = new VerdictResult[34];
        Arrays.fill(none, NOT_MET);

        assertThatThrownBy(() -> apply(ALL, none))
                .hasMessageContaining("Chưa đạt (34): 1 (Tiêu chí 1), ")
                .hasMessageContaining("5 (Tiêu chí 5), ….")
                .hasMessageEndingWith("danh sách đầy đủ ở phần Điều kiện công nhận của hồ sơ.")
                .hasMessageNotContainingAny("6 (Tiêu chí 6)");

        Readiness readiness = ALL.readiness(List.of(stage(Stage.WARD, none)), criteria(34), Denominator.USUAL);
        assertThat(readiness.blocking()).hasSize(34);
        assertThat(readiness.groups()).containsOnlyKeys(Readiness.Why.NOT_MET);
        assertThat(readiness.isEnough()).isFalse();
    }

    @Test
    void readinessSaysWhoJudgedAndWhere() {
        AssessmentView ward = stage(Stage.WARD, MET, MET);
        AssessmentView province = stage(Stage.PROVINCE, NOT_MET, null);

        Readiness readiness = ALL.readiness(List.of(ward, province), criteria(2), Denominator.USUAL)
                .named(Map.of("officer", "Cán bộ thẩm định"));

        assertThat(readiness.stage()).isEqualTo(Stage.PROVINCE);
        assertThat(readiness.blocking())
                .extracting(Readiness.Blocking::why, Readiness.Blocking::judgedBy, Readiness.Blocking::judgedIn)
                .containsExactly(
                        tuple(Readiness.Why.NOT_MET, "Cán bộ thẩm định", Stage.PROVINCE),
                        tuple(Readiness.Why.NOT_JUDGED, "Cán bộ thẩm định", Stage.WARD));
    }

    @Test
    void aLongTitleIsCutAndNeverTheCriterionsNumber() {
        CriterionView wordy = new CriterionView(
                1, "A-01", "2a", "A", "Rất dài ".repeat(20), "", new Measure.YesNo(), List.of(), true, "police", true);

        assertThatThrownBy(() -> ALL.mustAllow(List.of(stage(Stage.WARD, NOT_MET)), List.of(wordy), Denominator.USUAL))
                .hasMessageContaining("2a (Rất dài")
                .hasMessageContaining("…)");
    }

    @Test
    void outsideTheDemonstrationAnIllustrativeSetIsRefused() {
        CriteriaSetView illustrative = set(true);

        assertThatThrownBy(() -> new RecognitionPolicy(false).mustAllow(illustrative))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Bộ tiêu chí “Bộ thử” còn tiêu chí minh họa");
        assertThatCode(() -> new RecognitionPolicy(true).mustAllow(illustrative))
                .doesNotThrowAnyException();
        assertThatCode(() -> new RecognitionPolicy(false).mustAllow(set(false))).doesNotThrowAnyException();
    }

    @Test
    void basicallyMetNeverCounts() {
        assertThatThrownBy(() -> apply(ALL, MET, BASICALLY_MET))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đạt 1/2");
    }

    @Test
    void basicallyMetCountsOnlyWhereTheTableSaysSo() {
        assertThatCode(() -> apply(new RecognitionRule(100, true), MET, BASICALLY_MET))
                .doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotApplyLeavesTheDenominator() {
        assertThatCode(() -> apply(ALL, MET, NOT_APPLICABLE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> apply(ALL, NOT_MET, NOT_APPLICABLE)).hasMessageContaining("đạt 0/1");
    }

    @Test
    void whatIsWaivedStandsAgainstItUnlessTheSetTakesItOut() {
        assertThatThrownBy(() -> apply(ALL, MET, WAIVED))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đạt 1/2");
        assertThatCode(() -> apply(ALL, new Denominator(true, true), MET, WAIVED))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasNotJudgedIsNotMet() {
        assertThatThrownBy(() -> apply(ALL, MET, null))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đạt 1/2");
    }

    @Test
    void withoutAnApplicableCriterionNothingIsRecognised() {
        assertThatThrownBy(() -> apply(ALL, NOT_APPLICABLE, NOT_APPLICABLE))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đạt 0/0");
    }

    @Test
    void aLowerShareIsRoundedUpToWholeCriteria() {
        RecognitionRule half = new RecognitionRule(50, false);

        assertThatCode(() -> apply(half, MET, MET, NOT_MET)).doesNotThrowAnyException();
        assertThatThrownBy(() -> apply(half, MET, NOT_MET, NOT_MET)).hasMessageContaining("cần 2");
    }

    private static void apply(RecognitionRule rule, VerdictResult... results) {
        apply(rule, Denominator.USUAL, results);
    }

    private static void apply(RecognitionRule rule, Denominator denominator, VerdictResult... results) {
        rule.mustAllow(stage(Stage.PROVINCE, results), criteria(results.length), denominator);
    }

    private static List<CriterionView> criteria(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(RecognitionRuleTest::criterion)
                .toList();
    }

    private static CriteriaSetView set(boolean illustrative) {
        LocalDate day = LocalDate.of(2023, 1, 1);
        return new CriteriaSetView(
                1,
                "T",
                1,
                "A",
                "",
                "Bộ thử",
                "",
                day,
                day,
                null,
                1,
                illustrative,
                null,
                null,
                true,
                Denominator.USUAL,
                null,
                List.of());
    }

    private static AssessmentView stage(Stage stage, VerdictResult... results) {
        List<CriterionView> criteria = criteria(results.length);
        Map<String, VerdictView> verdicts = IntStream.range(0, results.length)
                .filter(index -> results[index] != null)
                .mapToObj(index -> new VerdictView(
                        criteria.get(index).key(), results[index], Map.of(), "", "", "officer", Instant.EPOCH))
                .collect(Collectors.toMap(VerdictView::criterionKey, Function.identity()));
        return new AssessmentView(stage, 1, true, Proposal.PASS, "", verdicts, null);
    }

    private static CriterionView criterion(int number) {
        return new CriterionView(
                number,
                "A-0" + number,
                String.valueOf(number),
                "A",
                "Tiêu chí " + number,
                "",
                new Measure.YesNo(),
                List.of(),
                true,
                "police",
                true);
    }
}
