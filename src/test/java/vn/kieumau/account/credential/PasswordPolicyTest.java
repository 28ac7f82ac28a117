package vn.kieumau.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kieumau.account.credential.PasswordPolicy.Person;
import vn.kieumau.kernel.RuleViolation;

class PasswordPolicyTest {

    private static final PasswordPolicy POLICY = new PasswordPolicy();
    private static final Person CLERK =
            new Person(List.of("van-thu.nghi-huong", "Văn thư phường Nghi Hương", "Nghi Hương"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau12345678",
                "MatKhau@2026!!!",
                "M@tKh4u-M@tKh4u",
                "matkhaumatkhau",
                "mật khẩu mật khẩu",
                "anhyeuemnhieulam",
                "anh yêu em nhiều lắm",
                "congannhandan1945",
                "conganphuong123456",
                "vietnamvodich2026",
                "qwertyuiop123456",
                "1qaz2wsx3edc4rfv",
                "12345678901234567890",
                "aaaaaaaaaaaaaaaaaaaa",
                "password123456789",
                "nguyenvanan19901990",
                "25112026251120262511",
                "doclaptudohanhphuc",
                "uybannhandan2026",
                "abcdefghijklmnopqr"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(() -> POLICY.check(password, CLERK, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("dễ đoán");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NghiHuong!qpwz83kd",
                "x7 nghị hương y2 ruộng",
                "ngh1-hu0ng.tractor.blue",
                "kieu-mau-demo-2023",
                "Kiểu Mẫu rất bền vững 77",
                "zz-van.thu-nghi.huong-93"
            })
    void namesOfThePersonOfTheUnitAndOfTheProductAreRefused(String password) {
        assertThatThrownBy(() -> POLICY.check(password, CLERK, false)).hasMessageContaining("tên đơn vị");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trâu cày ruộng tím bằng guitar",
                "correct horse battery staple",
                "Rv7#kd-92mQ!xLp4",
                "mưa rơi trên nóc xe buýt số 9"
            })
    void aLongSentenceIsGoodEnough(String password) {
        assertThatCode(() -> POLICY.check(password, CLERK, false)).doesNotThrowAnyException();
    }

    @Test
    void aShortOneNeedsASecondFactorAndAllKindsOfCharacters() {
        assertThatThrownBy(() -> POLICY.check("Rv7#kd-92", CLERK, false)).hasMessageContaining("ít nhất 14 ký tự");
        assertThatThrownBy(() -> POLICY.check("rv7#kd-92", CLERK, true)).hasMessageContaining("chữ hoa");
        assertThatThrownBy(() -> POLICY.check("Rv7#kd", CLERK, true)).hasMessageContaining("ít nhất 8 ký tự");
        assertThatCode(() -> POLICY.check("Rv7#kd-92", CLERK, true)).doesNotThrowAnyException();
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> POLICY.check(null, CLERK, false)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> POLICY.check("x".repeat(129), CLERK, false)).hasMessageContaining("không quá 128");
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        assertThat(PasswordPolicy.normalised("trâu")).isEqualTo(PasswordPolicy.normalised("tra\u0302u"));
    }
}
