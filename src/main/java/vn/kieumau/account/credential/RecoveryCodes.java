package vn.kieumau.account.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Codes for the day on which the telephone is lost; each is good once. */
@Component
class RecoveryCodes {

    private static final int CODES = 10;
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 5;
    /** The number in front says which hash to compare with: ten comparisons would be slow. */
    private static final Pattern CODE = Pattern.compile("(\\d{1,2})-?([A-Z2-9]{5})-?([A-Z2-9]{5})");

    private final SecureRandom random = new SecureRandom();
    private final NamedParameterJdbcTemplate database;
    private final PasswordEncoder encoder;
    private final Clock clock;

    RecoveryCodes(NamedParameterJdbcTemplate database, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.clock = clock;
    }

    List<String> issue(String username) {
        revoke(username);
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= CODES; number++) {
            String secret = group() + "-" + group();
            database.update(
                    "insert into app.recovery_code (username, number, code_hash) values (:username, :number, :hash)",
                    row(username, number).addValue("hash", encoder.encode(secret)));
            codes.add(String.format(Locale.ROOT, "%02d-%s", number, secret));
        }
        return codes;
    }

    boolean take(String username, String typed) {
        Matcher code =
                CODE.matcher(typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            return false;
        }
        int number = Integer.parseInt(code.group(1));
        List<String> hashes = database.queryForList(
                "select code_hash from app.recovery_code"
                        + " where username = :username and number = :number and used_at is null",
                row(username, number),
                String.class);
        return !hashes.isEmpty()
                && encoder.matches(code.group(2) + "-" + code.group(3), hashes.get(0))
                && database.update(
                                "update app.recovery_code set used_at = :now"
                                        + " where username = :username and number = :number and used_at is null",
                                row(username, number)
                                        .addValue("now", clock.instant().atOffset(ZoneOffset.UTC)))
                        == 1;
    }

    int left(String username) {
        Integer left = database.queryForObject(
                "select count(*) from app.recovery_code where username = :username and used_at is null",
                row(username, 0),
                Integer.class);
        return left == null ? 0 : left;
    }

    void revoke(String username) {
        database.update("delete from app.recovery_code where username = :username", row(username, 0));
    }

    private String group() {
        StringBuilder group = new StringBuilder();
        random.ints(GROUP, 0, LETTERS.length()).forEach(letter -> group.append(LETTERS.charAt(letter)));
        return group.toString();
    }

    private static MapSqlParameterSource row(String username, int number) {
        return new MapSqlParameterSource("username", username).addValue("number", number);
    }
}
