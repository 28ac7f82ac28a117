package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.kernel.RuleViolation;

class StepFieldsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    @Test
    void decomposedTextIsComposedAndTrimmed() {
        StepFields fields =
                fields("subject", Normalizer.normalize("  Nghị quyết  của   Đảng ủy ", Normalizer.Form.NFD));

        assertThat(fields.text("subject")).isEqualTo("Nghị quyết của Đảng ủy");
    }

    @Test
    void wholeNumbersOfJsonLoseTheirPoint() {
        assertThat(fields("met", 20.0).integer("met", 0, 34)).isEqualTo(20);
    }

    @Test
    void aMissingFieldIsEmptyAndNull() {
        StepFields fields = new StepFields(java.util.Collections.singletonMap("note", null));

        assertThat(fields.get("note")).isEmpty();
        assertThat(fields.has("note")).isFalse();
        assertThat(fields.longText("other")).isEmpty();
    }

    @Test
    void aRequiredTextIsNotLeftEmpty() {
        refused(() -> fields("subject", "   ").text("subject"), "subject", "Hãy nhập ");
        refused(() -> fields("goals", "").requiredLongText("goals"), "goals", "Hãy nhập ");
    }

    @Test
    void aShortTextHasThreeHundredCharacters() {
        assertThat(fields("subject", "a".repeat(300)).text("subject")).hasSize(300);
        refused(() -> fields("subject", "a".repeat(301)).text("subject"), "subject", "tối đa 300 ký tự, hiện có 301");
    }

    @Test
    void aLongTextHasFourThousandCharacters() {
        assertThat(fields("note", "a".repeat(4000)).longText("note")).hasSize(4000);
        refused(() -> fields("note", "a".repeat(4001)).longText("note"), "note", "tối đa 4.000 ký tự, hiện có 4.001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2023", "2023-04-21", "21.4.2023", "hôm nay", "1/1/23"})
    void aDayThatIsNoneIsRefusedAtItsField(String typed) {
        refused(() -> fields("issuedOn", typed).day("issuedOn"), "issuedOn", "Ngày “" + typed + "” chưa đúng.");
    }

    @Test
    void aDayLiesWithinItsBounds() {
        assertThat(fields("issuedOn", "01/01/2023").dayBetween("issuedOn", FIRST, LAST))
                .isEqualTo(FIRST);
        assertThat(fields("issuedOn", "31/12/2023").dayBetween("issuedOn", FIRST, LAST))
                .isEqualTo(LAST);
        refused(
                () -> fields("issuedOn", "31/12/2022").dayBetween("issuedOn", FIRST, LAST),
                "issuedOn",
                "phải nằm trong khoảng từ 01/01/2023 đến 31/12/2023");
        refused(
                () -> fields("issuedOn", "01/01/2024").dayBetween("issuedOn", FIRST, LAST),
                "issuedOn",
                "phải nằm trong khoảng từ 01/01/2023 đến 31/12/2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "35", "3,5", "3.5", "ba", "99999999999"})
    void aNumberOutsideItsBoundsIsRefused(String typed) {
        refused(() -> fields("met", typed).integer("met", 0, 34), "met", "là một số nguyên từ 0 đến 34");
    }

    @Test
    void aNumberMayLieOnItsBounds() {
        assertThat(fields("met", "0").integer("met", 0, 34)).isZero();
        assertThat(fields("met", "34").integer("met", 0, 34)).isEqualTo(34);
    }

    @Test
    void onlyAnOfferedChoiceIsTaken() {
        Set<String> offered = Set.of("issued", "returned");

        assertThat(fields("outcome", "returned").choice("outcome", offered)).isEqualTo("returned");
        refused(() -> fields("outcome", "lost").choice("outcome", offered), "outcome", "không có lựa chọn “lost”");
        refused(() -> fields("outcome", "").choice("outcome", offered), "outcome", "Hãy nhập ");
    }

    @Test
    void aReasonHasTwentyCharacters() {
        assertThat(fields("reason", "a".repeat(20)).reason()).hasSize(20);
        refused(() -> fields("reason", "a".repeat(19)).reason(), "reason", "ít nhất 20 ký tự (hiện có 19)");
        refused(() -> fields("reason", " ".repeat(20)).reason(), "reason", "(hiện có 0)");
    }

    @Test
    void linesAreReadWithoutTheEmptyOnes() {
        assertThat(fields("members", " một \n\n hai\r\n").lines("members")).containsExactly("một", "hai");
    }

    @Test
    void fieldsOfAFamilyAreFoundByTheirPrefix() {
        StepFields fields = new StepFields(Map.of("verdict.A-02", "met", "verdict.A-01", "not_met", "note.A-01", "x"));

        assertThat(fields.startingWith("verdict."))
                .containsExactly(Map.entry("A-01", "not_met"), Map.entry("A-02", "met"));
    }

    private static StepFields fields(String name, Object value) {
        return new StepFields(Map.of(name, value));
    }

    private static void refused(ThrowingCallable reading, String field, String words) {
        assertThatThrownBy(reading)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(words)
                .satisfies(violation ->
                        assertThat(((RuleViolation) violation).field()).isEqualTo(field));
    }
}
