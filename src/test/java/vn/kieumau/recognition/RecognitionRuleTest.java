package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kieumau.assessment.VerdictResult.BASICALLY_MET;
import static vn.kieumau.assessment.VerdictResult.MET;
import static vn.kieumau.assessment.VerdictResult.NOT_APPLICABLE;
import static vn.kieumau.assessment.VerdictResult.NOT_MET;
import static vn.kieumau.assessment.VerdictResult.WAIVED;

import java.time.Instant;
import java.util.List;
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
                .hasMessage("Chưa đủ điều kiện công nhận: đạt 2/3 tiêu chí áp dụng, cần 3. Tiêu chí chưa đạt: 2."
                        + " Hãy chọn kết quả khác hoặc trả lại hồ sơ.");
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
        List<CriterionView> criteria = IntStream.rangeClosed(1, results.length)
                .mapToObj(RecognitionRuleTest::criterion)
                .toList();
        Map<String, VerdictView> verdicts = IntStream.range(0, results.length)
                .filter(index -> results[index] != null)
                .mapToObj(index -> new VerdictView(
                        criteria.get(index).key(), results[index], Map.of(), "", "", "officer", Instant.EPOCH))
                .collect(Collectors.toMap(VerdictView::criterionKey, Function.identity()));
        rule.mustAllow(
                new AssessmentView(Stage.PROVINCE, 1, true, Proposal.PASS, "", verdicts, null), criteria, denominator);
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
