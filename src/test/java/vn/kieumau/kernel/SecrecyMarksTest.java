package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarksTest {

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT  MẬT", "Số: 12/BC   MẬT   Độc lập", "(MẬT)"})
    void aStampIsSeen(String text) {
        assertThat(SecrecyMarks.isStampedOn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BẢO VỆ BÍ MẬT NHÀ NƯỚC", "MẬT ĐỘ DÂN CƯ", "AN TOÀN, BẢO MẬT", "Mật", "CƠ MẬT", "KHÔNG"})
    void aTitleIsNoStamp(String text) {
        assertThat(SecrecyMarks.isStampedOn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Báo cáo Mật.pdf", "bao-cao-toi-mat.pdf", "TUYET_MAT 2023.docx", "[mật] kế hoạch.pdf"})
    void aNameThatSaysSoIsSeen(String name) {
        assertThat(SecrecyMarks.isInName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bảo vệ bí mật.pdf", "mật khẩu.docx", "thân mật.pdf", "dong-mat.pdf", "mat-bang.pdf"})
    void otherNamesAreNot(String name) {
        assertThat(SecrecyMarks.isInName(name)).isFalse();
    }
}
