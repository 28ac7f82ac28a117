package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Measure;
import vn.kieumau.kernel.RuleViolation;

class JudgementRulesTest {

    private static final String NINETEEN = "Chưa có hồ sơ năm 2";
    private static final String TWENTY = NINETEEN + "3";
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
                        + " Hãy chọn đạt, cơ bản đạt, chưa đạt hoặc không áp dụng.");
    }

    @Test
    void whatDoesNotApplyNeedsAReasonOfTwentyCharacters() {
        assertThatThrownBy(() -> first.judge(new VerdictInput("not_applicable", NOTHING_MEASURED, NINETEEN)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí 7: hãy ghi rõ vì sao không áp dụng, ít nhất 20 ký tự.")
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo("note.A-07"));

        assertThat(first.judge(new VerdictInput("not_applicable", NOTHING_MEASURED, TWENTY))
                        .result())
                .isEqualTo(VerdictResult.NOT_APPLICABLE);
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
