package vn.kieumau.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which sessions of a provider are over. A session of ours asks at its next request, so that it makes no
 * difference where sessions are kept and which node was told.
 */
@Component
public class ProviderSignOuts implements OidcSessionRegistry {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderSignOuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the provider has ended the session in which the officer signed in. */
    @Transactional(readOnly = true)
    public boolean ended(OidcOfficer officer) {
        return jdbc.sql("""
                        select exists (select 1 from app.provider_sign_out
                        where issuer = :issuer and (session_id = :session
                            or session_id is null and subject = :subject and at >= :since))""")
                .param("issuer", officer.getIdToken().getIssuer().toString())
                .param("session", officer.getIdToken().getClaimAsString("sid"))
                .param("subject", officer.getIdToken().getSubject())
                .param("since", Timestamp.from(officer.signedInAt()))
                .query(Boolean.class)
                .single();
    }

    /** Nothing is kept of a sign-in: the officer in the session carries all that is asked later. */
    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // see above
    }

    @Override
    public OidcSessionInformation removeSessionInformation(String clientSessionId) {
        return null;
    }

    /** Writes the provider's word down; there is no session to call one by one. */
    @Override
    @Transactional
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        jdbc.sql("""
                        insert into app.provider_sign_out (issuer, session_id, subject, at)
                        values (:issuer, :session, :subject, :now)""")
                .param("issuer", token.getIssuer().toString())
                .param("session", token.getSessionId())
                .param("subject", token.getSubject())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return List.of();
    }

    /** No session lives that long. */
    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    void forget() {
        jdbc.sql("delete from app.provider_sign_out where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }
}
