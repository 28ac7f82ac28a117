package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Measure;
import vn.kieumau.kernel.RuleViolation;

class JudgementRulesTest {

    private static final String NINETEEN = "Chưa có hồ sơ năm 2";
    private static final String TWENTY = NINETEEN + "3";
    private static final String BASIS = "Khoản 2 Điều 5 Quyết định 9745/QĐ-BCA-V05";
    private static final String BODY = "Giám đốc Công an tỉnh";
    private static final Map<String, String> NOTHING_MEASURED = Map.of();

    private final JudgementRules first = rules(null);

    @ParameterizedTest
    @ValueSource(strings = {"met", "basically_met", "not_met"})
    void aFirstJudgementNeedsNoNote(String result) {
        Judgement judgement = first.judge(new VerdictInput(result, NOTHING_MEASURED, ""));

        assertThat(judgement.result().key()).isEqualTo(result);
        assertThat(judgement.finding()).isEmpty();
    }

    @Test
    void anUnknownResultIsRefused() {
        assertThatThrownBy(() -> first.judge(new VerdictInput("excellent", NOTHING_MEASURED, "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí 7: không có kết quả “excellent”."
                        + " Hãy chọn đạt, cơ bản đạt, chưa đạt, không áp dụng hoặc miễn.");
    }

    @Test
    void whatDoesNotApplyNeedsAReasonOfTwentyCharacters() {
        assertThatThrownBy(() -> first.judge(new VerdictInput("not_applicable", NOTHING_MEASURED, NINETEEN)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí 7: hãy ghi rõ vì sao không áp dụng, ít nhất 20 ký tự.")
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo("note.A-07"));

        assertThat(first.judge(allowed("not_applicable")).result()).isEqualTo(VerdictResult.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_applicable", "waived"})
    void anExceptionNeedsALegalBasisAndWhoAllowedIt(String result) {
        assertThatThrownBy(() -> first.judge(new VerdictInput(result, NOTHING_MEASURED, TWENTY, "", BODY)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("hãy ghi căn cứ pháp lý")
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo("legalBasis.A-07"));
        assertThatThrownBy(() -> first.judge(new VerdictInput(result, NOTHING_MEASURED, TWENTY, BASIS, "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("chức danh hoặc cơ quan đã cho phép")
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo("approvedBy.A-07"));

        Judgement judgement = first.judge(allowed(result));

        assertThat(judgement.legalBasis()).isEqualTo(BASIS);
        assertThat(judgement.approvedBy()).isEqualTo(BODY);
    }

    @Test
    void whatIsWaivedNeedsAReasonOfTwentyCharacters() {
        assertThatThrownBy(() -> first.judge(new VerdictInput("waived", NOTHING_MEASURED, NINETEEN, BASIS, BODY)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí 7: hãy ghi rõ vì sao được miễn, ít nhất 20 ký tự.");
    }

    @Test
    void anAuthorityIsKeptOnlyWhereItIsNeeded() {
        Judgement judgement = first.judge(new VerdictInput("met", NOTHING_MEASURED, "", BASIS, BODY));

        assertThat(judgement.legalBasis()).isEmpty();
        assertThat(judgement.approvedBy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18, MET", "17, NOT_MET", "25, MET", "0, NOT_MET"})
    void withoutAVerdictTheFiguresDecide(String numerator, VerdictResult result) {
        VerdictInput input = new VerdictInput("", figures(numerator, "25"), "");

        assertThat(first.isJudged(input)).isTrue();
        assertThat(first.judge(input).result()).isEqualTo(result);
    }

    @Test
    void nothingToCountAndNothingTypedIsNotJudged() {
        assertThat(first.isJudged(new VerdictInput("", figures("0", "0"), ""))).isFalse();
        assertThat(first.isJudged(new VerdictInput("", NOTHING_MEASURED, ""))).isFalse();
        assertThat(first.isJudged(null)).isFalse();
        assertThatThrownBy(() -> first.judge(new VerdictInput("", NOTHING_MEASURED, "")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatTheFiguresDecideIsExplainedWhenItDiffersFromBelow() {
        assertThatThrownBy(() -> rules(VerdictResult.MET).judge(new VerdictInput("", figures("16", "25"), "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("cấp dưới chấm “Đạt”");
    }

    @Test
    void aDifferenceFromTheLevelBelowNeedsAReasonOfTwentyCharacters() {
        JudgementRules rules = rules(VerdictResult.MET);

        assertThatThrownBy(() -> rules.judge(new VerdictInput("not_met", NOTHING_MEASURED, NINETEEN)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí 7: cấp dưới chấm “Đạt”; hãy giải thích vì sao khác, ít nhất 20 ký tự.");

        assertThat(rules.judge(new VerdictInput("not_met", NOTHING_MEASURED, TWENTY))
                        .note())
                .isEqualTo(TWENTY);
    }

    @Test
    void theSameVerdictAsBelowNeedsNoReason() {
        Judgement judgement =
                rules(VerdictResult.BASICALLY_MET).judge(new VerdictInput("basically_met", NOTHING_MEASURED, ""));

        assertThat(judgement.result()).isEqualTo(VerdictResult.BASICALLY_MET);
    }

    @Test
    void figuresThatMissTheMeasureAreNotCalledMet() {
        assertThatThrownBy(() -> first.judge(new VerdictInput("met", figures("16", "25"), TWENTY)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Tiêu chí 7: số liệu chưa đạt nên không thể chấm “Đạt”. Có 16/25 khu dân cư");
    }

    @ParameterizedTest
    @ValueSource(strings = {"basically_met", "not_met"})
    void figuresThatMissTheMeasureMayBeCalledLess(String result) {
        Judgement judgement = first.judge(new VerdictInput(result, figures("16", "25"), ""));

        assertThat(judgement.finding()).contains("còn thiếu 2");
        assertThat(judgement.measured()).containsEntry("numerator", "16");
    }

    @Test
    void figuresThatReachTheMeasureMayStillBeJudgedLower() {
        assertThat(first.judge(new VerdictInput("not_met", figures("25", "25"), ""))
                        .result())
                .isEqualTo(VerdictResult.NOT_MET);
    }

    @Test
    void impossibleFiguresNameTheCriterion() {
        assertThatThrownBy(() -> first.judge(new VerdictInput("met", figures("26", "25"), "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Tiêu chí 7: ")
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).startsWith("value.A-07"));
    }

    private static VerdictInput allowed(String result) {
        return new VerdictInput(result, NOTHING_MEASURED, TWENTY, BASIS, BODY);
    }

    private static Map<String, String> figures(String numerator, String denominator) {
        return Map.of("numerator", numerator, "denominator", denominator);
    }

    private static JudgementRules rules(VerdictResult below) {
        CriterionView criterion = new CriterionView(
                7,
                "A-07",
                "7",
                "A",
                "Khu dân cư đạt chuẩn an toàn",
                "",
                new Measure.RatioAtLeast(70, "khu dân cư"),
                List.of(),
                true,
                "police",
                true);
        VerdictView lower = below == null
                ? null
                : new VerdictView("A-07", below, Map.of(), "", "", "ward-police.nghi-huong", Instant.EPOCH);
        return new JudgementRules(criterion, 2023, lower);
    }
}
