package vn.kieumau.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.credential.Credentials;
import vn.kieumau.account.credential.SecondFactors;
import vn.kieumau.account.credential.SignInThrottle;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** What administrators do to accounts. The last administrator stays one, whatever several of them do at once. */
@Service
public class AccountAdministration {

    private static final String ACCOUNT = "account";
    private static final String NOBODY = "";
    /** Any number that nothing else in the database locks. */
    private static final long ADMINISTRATORS_LOCK = 7_710_016L;

    private final OfficerService officers;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final NamedParameterJdbcTemplate database;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    AccountAdministration(
            OfficerService officers,
            Credentials credentials,
            SecondFactors factors,
            SignInThrottle throttle,
            NamedParameterJdbcTemplate database,
            ApplicationEventPublisher acts,
            Clock clock) {
        this.officers = officers;
        this.credentials = credentials;
        this.factors = factors;
        this.throttle = throttle;
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /** Makes an account and answers with its one-time password, which the administrator passes on. */
    @Transactional
    public String register(String username, String displayName) {
        return credentials.issueOneTime(officers.add(username, displayName));
    }

    /** Gives an account a new one-time password and lets it try again at once. */
    @Transactional
    public String resetPassword(String username) {
        lock(username);
        publish(Act.of("account.password_reset", ACCOUNT, username));
        return credentials.issueOneTime(username);
    }

    /** Lets an account try again at once: an administrator has spoken with its owner. */
    @Transactional
    public void unblock(String username) {
        lock(username);
        throttle.unlock(username);
        publish(Act.of("account.unblocked", ACCOUNT, username));
    }

    @Transactional
    public void resetFactor(String username) {
        lock(username);
        if (!factors.isOn(username)) {
            throw new RuleViolation("account.factor_is_off", username);
        }
        factors.remove(username);
        publish(Act.of("account.factor_reset", ACCOUNT, username));
    }

    @Transactional
    public void disable(String username) {
        disable(username, Act.of("account.disabled", ACCOUNT, username));
    }

    void disable(String username, Act act) {
        if (lock(username)) {
            anAdministratorMustRemain(today(), username);
        }
        if (database.update(
                        "update app.officer set active = false, version = version + 1"
                                + " where username = :username and active",
                        account(username))
                == 0) {
            throw new RuleViolation("account.disabled_already", username);
        }
        publish(act);
    }

    @Transactional
    public void enable(String username) {
        lock(username);
        if (database.update(
                        "update app.officer set active = true, used_at = :now, version = version + 1"
                                + " where username = :username and not active",
                        account(username).addValue("now", clock.instant().atOffset(ZoneOffset.UTC)))
                == 0) {
            throw new RuleViolation("account.enabled_already", username);
        }
        publish(Act.of("account.enabled", ACCOUNT, username));
    }

    /** Ends a post with its last day; one that ends before it began was given by mistake and goes altogether. */
    @Transactional
    public void endPost(String username, long post, LocalDate last) {
        boolean administrator = lock(username);
        PostView ended = post(username, post);
        if (ended.to() != null && ended.to().isBefore(last)) {
            throw new RuleViolation("account.post_ends_before", VietnamTime.show(ended.to())).at("last");
        }
        MapSqlParameterSource change = account(username).addValue("post", post).addValue("last", last);
        database.update(
                last.isBefore(ended.from())
                        ? "delete from app.post where id = :post"
                        : "update app.post set held_to = :last where id = :post",
                change);
        if (administrator && ended.role() == Role.ADMINISTRATOR) {
            LocalDate today = today();
            anAdministratorMustRemain(last.isBefore(today) ? today : last, NOBODY);
        }
        publish(Act.of("account.post_ended", ACCOUNT, username)
                .inUnit(ended.unitCode())
                .changing(
                        Map.of("role", ended.role().key(), "to", VietnamTime.show(ended.to())),
                        Map.of("role", ended.role().key(), "to", VietnamTime.show(last))));
    }

    /** Says that somebody's sessions were ended; {@code sessions} is how many. */
    @Transactional
    public void sessionsEnded(String username, int sessions) {
        publish(Act.of("account.sessions_ended", ACCOUNT, username).with(Map.of("sessions", String.valueOf(sessions))));
    }

    /**
     * Takes the row of an account; of an administrator's first the lock that all changes to administrators share, so
     * that they come one after the other and each sees what the one before has done.
     */
    private boolean lock(String username) {
        boolean administrator = Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from app.post p join app.officer o on o.id = p.officer_id"
                        + " where o.username = :username and p.role = 'ADMINISTRATOR')",
                account(username),
                Boolean.class));
        if (administrator) {
            database.query("select pg_advisory_xact_lock(:lock)", Map.of("lock", ADMINISTRATORS_LOCK), row -> {});
        }
        List<String> found = database.queryForList(
                "select username from app.officer where username = :username for update",
                account(username),
                String.class);
        if (found.isEmpty()) {
            throw new NotFound("account.unknown", username);
        }
        return administrator;
    }

    /** After that day there is an administrator besides the named account. */
    private void anAdministratorMustRemain(LocalDate day, String besides) {
        Boolean remains = database.queryForObject(
                "select exists (select 1 from app.post p join app.officer o on o.id = p.officer_id"
                        + " where o.active and p.role = 'ADMINISTRATOR' and p.held_from <= :today"
                        + " and (p.held_to is null or p.held_to > :day) and o.username <> :besides)",
                new MapSqlParameterSource("today", today()).addValue("day", day).addValue("besides", besides),
                Boolean.class);
        if (!Boolean.TRUE.equals(remains)) {
            throw new RuleViolation("account.last_administrator");
        }
    }

    private PostView post(String username, long post) {
        return database
                .query(
                        "select p.* from app.post p join app.officer o on o.id = p.officer_id"
                                + " where o.username = :username and p.id = :post",
                        account(username).addValue("post", post),
                        (row, number) -> new PostView(
                                Role.valueOf(row.getString("role")),
                                row.getString("unit_code"),
                                row.getString("office"),
                                row.getObject("held_from", LocalDate.class),
                                row.getObject("held_to", LocalDate.class),
                                row.getString("basis"),
                                null))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("account.post_unknown"));
    }

    private void publish(Act act) {
        acts.publishEvent(act);
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private static MapSqlParameterSource account(String username) {
        return new MapSqlParameterSource("username", username);
    }
}
