package vn.kieumau.account.credential;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.RuleViolation;

/** Passwords, kept as Argon2id hashes, with those that were used before. */
@Service
public class Credentials {

    /** For how long a password that somebody else has issued opens anything. */
    public static final Duration ONE_TIME_LIFETIME = Duration.ofHours(72);

    private static final int REMEMBERED = 10;
    private static final String ONE_TIME_LETTERS = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY3479";
    private static final int ONE_TIME_GROUPS = 4;
    private static final int ONE_TIME_GROUP = 4;

    private final NamedParameterJdbcTemplate database;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final String hashOfNobody;

    Credentials(NamedParameterJdbcTemplate database, PasswordEncoder encoder, PasswordPolicy policy, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.policy = policy;
        this.clock = clock;
        this.hashOfNobody = encoder.encode(oneTime());
    }

    /** Gives an account its first password, which its owner knows. */
    @Transactional
    public void create(String username, String password) {
        write(username, encoder.encode(PasswordPolicy.normalised(password)), PasswordPolicy.isShort(password), null);
    }

    /** Gives accounts one and the same password; hashing is what takes the time. */
    @Transactional
    public void createAlike(Collection<String> usernames, String password) {
        String hash = encoder.encode(PasswordPolicy.normalised(password));
        usernames.forEach(username -> write(username, hash, PasswordPolicy.isShort(password), null));
    }

    /**
     * Gives an account a password that opens nothing but the page where it is changed, for {@link #ONE_TIME_LIFETIME}; it
     * is shown this once.
     */
    @Transactional
    public String issueOneTime(String username) {
        String password = oneTime();
        remember(username);
        write(username, encoder.encode(password), false, now().plus(ONE_TIME_LIFETIME));
        return password;
    }

    /** Refuses what the policy refuses, the wrong current password, and any of the last ten. */
    @Transactional
    public void change(String username, String current, String fresh, PasswordPolicy.Person person) {
        Standing standing = lock(username);
        if (!matches(username, current)) {
            throw new RuleViolation("account.password_current_wrong").at("current");
        }
        policy.check(fresh, person, standing.secondFactor());
        String text = PasswordPolicy.normalised(fresh);
        if (usedHashes(username).stream().anyMatch(hash -> encoder.matches(text, hash))) {
            throw new RuleViolation("account.password_used_before", REMEMBERED).at("password");
        }
        remember(username);
        write(username, encoder.encode(text), PasswordPolicy.isShort(text), null);
    }

    /** Compares with one hash whatever the account is, so that the answer takes its time for unknown ones as well. */
    public boolean matches(String username, String password) {
        Optional<String> hash = hashOf(username);
        String text = PasswordPolicy.normalised(password);
        boolean tooLong = text.length() > 2 * PasswordPolicy.MAXIMUM;
        boolean same =
                encoder.matches(tooLong ? text.substring(0, PasswordPolicy.MAXIMUM) : text, hash.orElse(hashOfNobody));
        return same && hash.isPresent() && !tooLong;
    }

    /**
     * The hash, for those who compare by themselves; empty where the account signs in elsewhere or its one-time password
     * has run out.
     */
    @Transactional(readOnly = true)
    public Optional<String> hashOf(String username) {
        return database
                .queryForList(
                        "select password_hash from app.credential where username = :username"
                                + " and (one_time_until is null or one_time_until > :now)",
                        new MapSqlParameterSource("username", username).addValue("now", now()),
                        String.class)
                .stream()
                .findFirst();
    }

    /** What is known of an account's password and second factor; empty where the account has no password here. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String username) {
        return database
                .query(
                        """
                        select c.must_change, c.changed_at, f.confirmed_at is not null as factor
                        from app.credential c left join app.second_factor f on f.username = c.username
                        where c.username = :username""",
                        Map.of("username", username),
                        (row, number) -> new Standing(
                                row.getBoolean("must_change"),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("factor")))
                .stream()
                .findFirst();
    }

    /** Without its second factor a short password is no longer good enough. */
    void demandLongPassword(String username) {
        database.update(
                "update app.credential set must_change = true where username = :username and short",
                Map.of("username", username));
    }

    private Standing lock(String username) {
        database.queryForList(
                "select username from app.credential where username = :username for update",
                Map.of("username", username),
                String.class);
        return standing(username).orElseThrow(() -> new RuleViolation("account.password_elsewhere"));
    }

    /** @param oneTimeUntil until when a one-time password holds; null for a password of the owner's choice */
    private void write(String username, String hash, boolean isShort, OffsetDateTime oneTimeUntil) {
        database.update(
                """
                insert into app.credential (username, password_hash, must_change, one_time_until, short, changed_at)
                values (:username, :hash, :mustChange, :oneTimeUntil, :short, :now)
                on conflict (username) do update set password_hash = excluded.password_hash,
                    must_change = excluded.must_change, one_time_until = excluded.one_time_until,
                    short = excluded.short, changed_at = excluded.changed_at""",
                new MapSqlParameterSource("username", username)
                        .addValue("hash", hash)
                        .addValue("mustChange", oneTimeUntil != null)
                        .addValue("oneTimeUntil", oneTimeUntil, Types.TIMESTAMP_WITH_TIMEZONE)
                        .addValue("short", isShort)
                        .addValue("now", now()));
    }

    private void remember(String username) {
        MapSqlParameterSource account = new MapSqlParameterSource("username", username)
                .addValue("now", now())
                .addValue("kept", REMEMBERED - 1);
        database.update(
                "insert into app.former_password (username, password_hash, replaced_at)"
                        + " select username, password_hash, :now from app.credential where username = :username",
                account);
        database.update(
                "delete from app.former_password where username = :username and id not in (select id"
                        + " from app.former_password where username = :username order by id desc limit :kept)",
                account);
    }

    private List<String> usedHashes(String username) {
        return database.queryForList(
                "select password_hash from app.credential where username = :username"
                        + " union all select password_hash from app.former_password where username = :username",
                Map.of("username", username),
                String.class);
    }

    private String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < ONE_TIME_GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(ONE_TIME_GROUP, 0, ONE_TIME_LETTERS.length())
                    .forEach(letter -> password.append(ONE_TIME_LETTERS.charAt(letter)));
        }
        return password.toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * An account's password and second factor.
     *
     * @param mustChange whether the password opens nothing but the page where it is changed
     * @param changedAt since when the password holds
     */
    public record Standing(boolean mustChange, Instant changedAt, boolean secondFactor) {}
}
