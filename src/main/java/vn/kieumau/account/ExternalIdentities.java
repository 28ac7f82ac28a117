package vn.kieumau.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/**
 * Who is who at a provider: an issuer and a subject stand for exactly one account, and an account for at most one of
 * them. A user name alone binds nobody unless an administrator has prepared the account.
 */
@Service
public class ExternalIdentities {

    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_SUBJECT = 255;
    private static final String KIND = "account";
    private static final String SELECT = """
            select e.*, o.username, o.display_name
            from app.external_identity e join app.officer o on o.id = e.officer_id
            """;

    private final JdbcClient jdbc;
    private final OfficerService officers;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    ExternalIdentities(JdbcClient jdbc, OfficerService officers, ApplicationEventPublisher acts, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.acts = acts;
        this.clock = clock;
    }

    /** By user name. */
    @Transactional(readOnly = true)
    public List<ExternalIdentityView> all() {
        return jdbc.sql(SELECT + " order by o.username")
                .query((row, number) -> view(row))
                .list();
    }

    /** Lets the first person whom the issuer calls by this user name have the account. */
    @Transactional
    public void prepare(String username, String issuer, String by) {
        String account = account(username);
        String from = issuer(issuer);
        insert(account, from, null, by);
        acts.publishEvent(Act.of("account.identity_prepared", KIND, account).with(Map.of("issuer", from)));
    }

    /** Binds an account to a subject that the administrator knows. */
    @Transactional
    public void bind(String username, String issuer, String subject, String by) {
        String account = account(username);
        String from = issuer(issuer);
        String whom = VietnameseText.clean(subject);
        if (whom.isEmpty() || whom.length() > LONGEST_SUBJECT) {
            throw new RuleViolation("identity.subject_missing", LONGEST_SUBJECT).at("subject");
        }
        insert(account, from, whom, by);
        publishBound(account, from, whom);
    }

    /** Removes a binding or a preparation; the account itself stays. */
    @Transactional
    public void unbind(long id) {
        ExternalIdentityView identity = jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("identity.unknown"));
        jdbc.sql("delete from app.external_identity where id = :id")
                .param("id", id)
                .update();
        acts.publishEvent(Act.of("account.identity_unbound", KIND, identity.username())
                .changing(facts(identity.issuer(), identity.subject()), Map.of()));
    }

    /** The user name behind an issuer and a subject. */
    @Transactional(readOnly = true)
    Optional<String> boundTo(String issuer, String subject) {
        return jdbc.sql("""
                        select o.username from app.external_identity e join app.officer o on o.id = e.officer_id
                        where e.issuer = :issuer and e.subject = :subject""")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /** Binds a prepared account; false when none is prepared under this name, or somebody else was first. */
    @Transactional
    boolean bindPrepared(String issuer, String subject, String username) {
        int bound = jdbc.sql("""
                        update app.external_identity e set subject = :subject, bound_at = :now
                        from app.officer o
                        where o.id = e.officer_id and o.username = :username and o.active
                            and e.issuer = :issuer and e.subject is null
                            and not exists (select 1 from app.external_identity x
                                where x.issuer = :issuer and x.subject = :subject)""")
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .param("username", username)
                .param("issuer", issuer)
                .update();
        if (bound == 1) {
            publishFirstSignIn(username, issuer, subject);
        }
        return bound == 1;
    }

    /** Binds an account that nobody is bound to; false when somebody is, or the account does not exist. */
    @Transactional
    boolean bindFree(String issuer, String subject, String username) {
        int bound = jdbc.sql("""
                        insert into app.external_identity (officer_id, issuer, subject, created_by, bound_at)
                        select o.id, :issuer, :subject, o.username, :now from app.officer o
                        where o.username = :username and o.active
                        on conflict do nothing""")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .param("username", username)
                .update();
        if (bound == 1) {
            publishFirstSignIn(username, issuer, subject);
        }
        return bound == 1;
    }

    private void insert(String account, String issuer, String subject, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        try {
            jdbc.sql("""
                            insert into app.external_identity (officer_id, issuer, subject, created_by, created_at, bound_at)
                            select o.id, :issuer, :subject, :by, :now, cast(:bound as timestamptz)
                            from app.officer o where o.username = :account""")
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("by", by)
                    .param("now", now)
                    .param("bound", subject == null ? null : now)
                    .param("account", account)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RuleViolation("identity.taken", account).at("username");
        }
    }

    private String account(String username) {
        return officers.find(username)
                .filter(OfficerView::active)
                .map(OfficerView::username)
                .orElseThrow(() ->
                        new RuleViolation("identity.account_unknown", VietnameseText.clean(username)).at("username"));
    }

    private static String issuer(String issuer) {
        String clean = VietnameseText.clean(issuer);
        if (!clean.matches("https?://\\S+") || clean.length() > LONGEST_ISSUER) {
            throw new RuleViolation("identity.issuer_format", LONGEST_ISSUER).at("issuer");
        }
        return clean;
    }

    private void publishBound(String account, String issuer, String subject) {
        acts.publishEvent(Act.of("account.identity_bound", KIND, account).with(facts(issuer, subject)));
    }

    /** At a sign-in nobody is at the keyboard yet. */
    private void publishFirstSignIn(String account, String issuer, String subject) {
        acts.publishEvent(
                Act.of("account.identity_bound", KIND, account).by(account).with(facts(issuer, subject)));
    }

    private static Map<String, String> facts(String issuer, String subject) {
        return subject == null ? Map.of("issuer", issuer) : Map.of("issuer", issuer, "subject", subject);
    }

    private static ExternalIdentityView view(ResultSet row) throws SQLException {
        Timestamp bound = row.getTimestamp("bound_at");
        return new ExternalIdentityView(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                bound == null ? null : bound.toInstant());
    }
}
