package vn.kieumau.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.credential.SecondFactors.Proof;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
@Transactional
class SecondFactorsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:10Z");
    private static final String OWNER = "owner-of-a-factor";

    @Autowired
    private NamedParameterJdbcTemplate database;

    @Autowired
    private JdbcTemplate plain;

    @Autowired
    private SecretKeys keys;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private Credentials credentials;

    @Autowired
    private OfficerService officers;

    @BeforeEach
    void anAccount() {
        officers.register(OWNER, "Chủ tài khoản", "trâu cày ruộng tím bằng guitar");
    }

    @Test
    void aCodeIsGoodOnceAndNeitherIsAnOlderOneAfterwards() {
        String secret = switchedOn();
        Instant later = NOW.plusSeconds(90);

        assertThat(at(later).prove(OWNER, code(secret, later))).isEqualTo(Proof.CODE);
        assertThat(at(later).prove(OWNER, code(secret, later))).isEqualTo(Proof.NONE);
        assertThat(at(later).prove(OWNER, code(secret, later.minusSeconds(30)))).isEqualTo(Proof.NONE);
    }

    @Test
    void theTelephoneMayBeHalfAMinuteWrongAndNoMore() {
        String secret = switchedOn();
        Instant later = NOW.plus(Duration.ofHours(1));

        assertThat(at(later).prove(OWNER, code(secret, later.minusSeconds(60)))).isEqualTo(Proof.NONE);
        assertThat(at(later).prove(OWNER, code(secret, later.plusSeconds(60)))).isEqualTo(Proof.NONE);
        assertThat(at(later).prove(OWNER, code(secret, later.minusSeconds(30)))).isEqualTo(Proof.CODE);
        assertThat(at(later).prove(OWNER, code(secret, later.plusSeconds(30)))).isEqualTo(Proof.CODE);
    }

    @Test
    void aFactorCountsOnlyAfterItsFirstCode() {
        String secret = secret();

        assertThat(at(NOW).prove(OWNER, code(secret, NOW))).isEqualTo(Proof.NONE);
        assertThatThrownBy(() -> at(NOW).confirm(OWNER, "000000")).hasMessageContaining("Mã xác thực chưa đúng");
        assertThat(at(NOW).isOn(OWNER)).isFalse();
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndIsKeptOnlyAsAHash() {
        String secret = secret();
        List<String> codes = at(NOW).confirm(OWNER, code(secret, NOW));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(at(NOW).prove(OWNER, codes.get(3).toLowerCase())).isEqualTo(Proof.RECOVERY_CODE);
        assertThat(at(NOW).prove(OWNER, codes.get(3))).isEqualTo(Proof.NONE);
        assertThat(at(NOW).prove(OWNER, "99-ABCDE-FGHJK")).isEqualTo(Proof.NONE);
        assertThat(at(NOW).recoveryCodesLeft(OWNER)).isEqualTo(9);
        assertThat(plain.queryForList("select code_hash from app.recovery_code", String.class))
                .allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    @Test
    void theSecretIsEncryptedForItsOwner() {
        String secret = switchedOn();
        String stored =
                plain.queryForObject("select secret from app.second_factor where username = ?", String.class, OWNER);

        assertThat(stored).doesNotContain(secret);
        assertThat(keys.decrypt(OWNER, stored)).hasSize(20);
        assertThatThrownBy(() -> keys.decrypt("somebody-else", stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutItsFactorAShortPasswordMustBeChanged() {
        switchedOn();
        plain.update("update app.credential set short = true where username = ?", OWNER);

        at(NOW).remove(OWNER);

        assertThat(credentials.standing(OWNER).orElseThrow().mustChange()).isTrue();
    }

    @Test
    void theDrawnSquaresReadAsTheAddressOfTheSecret() throws Exception {
        FactorSecret secret = at(NOW).begin(OWNER);

        assertThat(read(secret)).isEqualTo(secret.address());
        assertThat(secret.address()).contains("otpauth://totp/", OWNER, "secret=" + letters(secret));
    }

    private static String read(FactorSecret secret) throws Exception {
        int scale = 4;
        int side = secret.side() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(secret.path());
        while (square.find()) {
            for (int i = 0; i < scale * scale; i++) {
                int x = Integer.parseInt(square.group(1)) * scale + i % scale;
                int y = Integer.parseInt(square.group(2)) * scale + i / scale;
                pixels[y * side + x] = 0;
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    private String switchedOn() {
        String secret = secret();
        at(NOW).confirm(OWNER, code(secret, NOW));
        return secret;
    }

    private String secret() {
        return letters(at(NOW).begin(OWNER));
    }

    private static String letters(FactorSecret secret) {
        return secret.letters().replace(" ", "");
    }

    /** The code that a telephone shows; it knows nothing of us but the letters. */
    private static String code(String letters, Instant at) {
        try {
            TimeBasedOneTimePasswordGenerator telephone = new TimeBasedOneTimePasswordGenerator();
            return telephone.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(letters), "HmacSHA1"), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecondFactors at(Instant now) {
        return new SecondFactors(database, keys, recoveryCodes, credentials, Clock.fixed(now, ZoneOffset.UTC));
    }
}
