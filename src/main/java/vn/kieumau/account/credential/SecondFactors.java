package vn.kieumau.account.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.RuleViolation;

/** The second factor: codes of a telephone that change every half minute (TOTP, RFC 6238), and recovery codes. */
@Service
public class SecondFactors {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int TOLERATED_STEPS = 1;
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();
    private final NamedParameterJdbcTemplate database;
    private final SecretKeys keys;
    private final RecoveryCodes recoveryCodes;
    private final Credentials credentials;
    private final Clock clock;

    SecondFactors(
            NamedParameterJdbcTemplate database,
            SecretKeys keys,
            RecoveryCodes recoveryCodes,
            Credentials credentials,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.recoveryCodes = recoveryCodes;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The secret to be entered in a telephone; the same one until it is confirmed. */
    @Transactional
    public FactorSecret begin(String username) {
        byte[] fresh = new byte[SECRET_BYTES];
        random.nextBytes(fresh);
        database.update(
                "insert into app.second_factor (username, secret, last_step) values (:username, :secret, 0)"
                        + " on conflict do nothing",
                account(username).addValue("secret", keys.encrypt(username, fresh)));
        if (isOn(username)) {
            throw new RuleViolation("account.factor_on_already");
        }
        return new FactorSecret(username, secretOf(username).orElseThrow());
    }

    /** Switches the factor on with a first code, and answers with the recovery codes, which are shown this once. */
    @Transactional
    public List<String> confirm(String username, String code) {
        if (isOn(username)) {
            throw new RuleViolation("account.factor_on_already");
        }
        if (!takesCode(username, code)) {
            throw new RuleViolation("account.factor_code_wrong").at("code");
        }
        database.update(
                "update app.second_factor set confirmed_at = :now where username = :username",
                account(username).addValue("now", clock.instant().atOffset(ZoneOffset.UTC)));
        return recoveryCodes.issue(username);
    }

    /** Whether a code is right; a code that was taken once is never taken again. */
    @Transactional
    public Proof prove(String username, String code) {
        if (!isOn(username)) {
            return Proof.NONE;
        }
        if (takesCode(username, code)) {
            return Proof.CODE;
        }
        return recoveryCodes.take(username, code) ? Proof.RECOVERY_CODE : Proof.NONE;
    }

    /** New recovery codes in place of all older ones. */
    @Transactional
    public List<String> renewRecoveryCodes(String username) {
        return recoveryCodes.issue(username);
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(String username) {
        return recoveryCodes.left(username);
    }

    /** Takes the factor away; a password that was good enough only beside it must be changed. */
    @Transactional
    public void remove(String username) {
        recoveryCodes.revoke(username);
        database.update("delete from app.second_factor where username = :username", account(username));
        credentials.demandLongPassword(username);
    }

    @Transactional(readOnly = true)
    public boolean isOn(String username) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from app.second_factor where username = :username and confirmed_at is not null)",
                account(username),
                Boolean.class));
    }

    /** One statement raises the last step, so that of two who send the same code at once only one gets in. */
    private boolean takesCode(String username, String code) {
        String digits = code == null ? "" : code.replaceAll("\\s", "");
        OptionalLong step =
                secretOf(username).map(secret -> stepOf(secret, digits)).orElse(OptionalLong.empty());
        return step.isPresent()
                && database.update(
                                "update app.second_factor set last_step = :step"
                                        + " where username = :username and last_step < :step",
                                account(username).addValue("step", step.getAsLong()))
                        == 1;
    }

    private OptionalLong stepOf(byte[] secret, String digits) {
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(now - TOLERATED_STEPS, now + TOLERATED_STEPS)
                .filter(step -> MessageDigest.isEqual(
                        codeAt(secret, step).getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String codeAt(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> secretOf(String username) {
        return database
                .queryForList(
                        "select secret from app.second_factor where username = :username",
                        Map.of("username", username),
                        String.class)
                .stream()
                .findFirst()
                .map(text -> keys.decrypt(username, text));
    }

    private static MapSqlParameterSource account(String username) {
        return new MapSqlParameterSource("username", username);
    }

    /** What a code proved to be. */
    public enum Proof {
        NONE,
        CODE,
        RECOVERY_CODE
    }
}
