package vn.kieumau.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.kernel.RuleViolation;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "15-NQ/ĐU, 15-NQ/ĐU",
        "5-NQ/ĐU, 05-NQ/ĐU",
        "05-NQ/ĐU, 05-NQ/ĐU",
        "15 - nq / đu, 15-NQ/ĐU",
        "' 15-NQ/ĐU ', 15-NQ/ĐU",
        "12345-NQ/ĐU, 12345-NQ/ĐU"
    })
    void thePartyWritesTheTypeAfterADash(String typed, String shown) {
        assertThat(DocumentNumber.parse(typed, "NQ", "ĐU")).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"45/KH-UBND, 45/KH-UBND", "9/KH-UBND, 09/KH-UBND", "45 / kh - ubnd, 45/KH-UBND"})
    void theStateWritesTheTypeAfterASlash(String typed, String shown) {
        assertThat(DocumentNumber.parse(typed, "KH", "UBND")).hasToString(shown);
    }

    @Test
    void decomposedLettersAreTheSameNumber() {
        String decomposed = Normalizer.normalize("45/QĐ-UBND", Normalizer.Form.NFD);

        assertThat(DocumentNumber.parse(decomposed, "QĐ", "UBND")).hasToString("45/QĐ-UBND");
    }

    @Test
    void anIssuerMayAddTheDraftingUnit() {
        assertThat(DocumentNumber.parse("9745/QĐ-BCA-V05", "QĐ", "BCA")).hasToString("9745/QĐ-BCA-V05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "15/NQ-ĐU",
                "15-NQ/DU",
                "15-KH/ĐU",
                "15-NQ/TU",
                "0-NQ/ĐU",
                "00-NQ/ĐU",
                "-15-NQ/ĐU",
                "123456-NQ/ĐU",
                "15-NQ/ĐU;",
                "số 15-NQ/ĐU"
            })
    void anythingElseIsRefusedWithAnExample(String typed) {
        assertThatThrownBy(() -> DocumentNumber.parse(typed, "NQ", "ĐU"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Số, ký hiệu “" + typed + "” chưa đúng. Hãy ghi theo mẫu 15-NQ/ĐU.")
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo("number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45-KH/UBND", "45/QĐ-UBND", "45/KH-BCA", "45/KH-UBNDX", "45/KH", "0/KH-UBND"})
    void aStateNumberOfAnotherTypeOrIssuerIsRefused(String typed) {
        assertThatThrownBy(() -> DocumentNumber.parse(typed, "KH", "UBND"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageEndingWith("Hãy ghi theo mẫu 45/KH-UBND.");
    }

    @ParameterizedTest
    @CsvSource({"NQ, ĐU", "KH, UBND", "QĐ, UBND", "TTr, UBND", "CTr, BCĐ"})
    void theExampleIsAValidNumber(String type, String issuer) {
        String example = DocumentNumber.example(type, issuer);

        assertThat(DocumentNumber.parse(example, type, issuer)).hasToString(example);
    }
}
