package vn.kieumau.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.credential.AccountSettings;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** The quarterly look at every account: is it still needed, with these posts, and is it well kept? */
@Service
public class AccountReview {

    /** Half the time after which an account is disabled is early enough to ask. */
    private static final int SHARE_OF_IDLE = 2;

    private final NamedParameterJdbcTemplate database;
    private final AccountSettings settings;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    AccountReview(
            NamedParameterJdbcTemplate database,
            AccountSettings settings,
            ApplicationEventPublisher acts,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.acts = acts;
        this.clock = clock;
    }

    /** The running quarter in Vietnam, such as {@code 2026-Q4}. */
    public String quarter() {
        return quarterOf(VietnamTime.dayOf(clock.instant()));
    }

    static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** How many accounts nobody has reviewed in this quarter. */
    @Transactional(readOnly = true)
    public long open() {
        Long open = database.queryForObject(
                "select count(*) from app.officer o where not exists (select 1 from app.account_review r"
                        + " where r.username = o.username and r.quarter = :quarter)",
                Map.of("quarter", quarter()),
                Long.class);
        return open == null ? 0 : open;
    }

    /** Notes that somebody has reviewed these accounts; the first review of a quarter stays. */
    @Transactional
    public void reviewed(Collection<String> usernames, SignedInOfficer by) {
        if (usernames.isEmpty()) {
            throw new RuleViolation("account.review_none_chosen").at("account");
        }
        for (String username : usernames) {
            int written = database.update(
                    "insert into app.account_review (username, quarter, reviewed_by, reviewed_at)"
                            + " select o.username, :quarter, :by, :now from app.officer o where o.username = :username"
                            + " on conflict do nothing",
                    new MapSqlParameterSource("username", username)
                            .addValue("quarter", quarter())
                            .addValue("by", by.getUsername())
                            .addValue("now", clock.instant().atOffset(ZoneOffset.UTC)));
            if (written == 1) {
                acts.publishEvent(
                        Act.of("account.reviewed", "account", username).with(Map.of("quarter", quarter())));
            }
        }
    }

    /** What a reviewer should look at. */
    public List<Finding> findings(AccountEntry account) {
        List<Finding> findings = new ArrayList<>();
        Instant now = clock.instant();
        boolean administrator =
                account.held().stream().anyMatch(post -> post.post().role() == Role.ADMINISTRATOR);
        boolean privileged = administrator
                || account.held().stream().anyMatch(post -> post.post().role() == Role.MODEL_RELEASER);
        if (!account.active()) {
            findings.add(Finding.DISABLED);
        }
        if (account.active()
                && settings.idleDays() > 0
                && days(account.usedAt(), now) * SHARE_OF_IDLE > settings.idleDays()) {
            findings.add(Finding.IDLE);
        }
        if (account.held().isEmpty()) {
            findings.add(
                    account.posts().stream().anyMatch(AccountEntry.HeldPost::past)
                            ? Finding.POST_EXPIRED
                            : Finding.NO_POST);
        }
        if (privileged && account.hasPassword() && !account.secondFactor()) {
            findings.add(Finding.NO_SECOND_FACTOR);
        }
        if (account.mustChange()) {
            findings.add(Finding.ONE_TIME_PASSWORD);
        }
        if (administrator && isOld(account.passwordChangedAt(), now)) {
            findings.add(Finding.OLD_PASSWORD);
        }
        return findings;
    }

    private boolean isOld(Instant changedAt, Instant now) {
        return changedAt != null
                && settings.administratorPasswordDays() > 0
                && days(changedAt, now) > settings.administratorPasswordDays();
    }

    private static long days(Instant from, Instant now) {
        return Duration.between(from, now).toDays();
    }

    /** Something about an account that is worth a question; its words stand under {@code account.finding.<name>}. */
    public enum Finding {
        DISABLED,
        IDLE,
        NO_POST,
        POST_EXPIRED,
        NO_SECOND_FACTOR,
        ONE_TIME_PASSWORD,
        OLD_PASSWORD;

        public String key() {
            return "account.finding." + name().toLowerCase(Locale.ROOT);
        }
    }
}
