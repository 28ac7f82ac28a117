package vn.kieumau.web.signin;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions as time and other nodes make them. */
public final class AgedSession {

    private AgedSession() {}

    /** Makes the sessions of an officer look as if they had begun at some moment. */
    public static <S extends Session> void begin(
            FindByIndexNameSessionRepository<S> sessions, String username, Instant since) {
        for (S session : sessions.findByPrincipalName(username).values()) {
            session.setAttribute(SignedInSession.ATTRIBUTE, new SignedInSession("127.0.0.1", "", since));
            sessions.save(session);
        }
    }

    /** The repository of a second node: nothing but the database is shared. */
    public static FindByIndexNameSessionRepository<? extends Session> ofAnotherNode(JdbcTemplate database) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(database.getDataSource()),
                new TransactionTemplate(new DataSourceTransactionManager(database.getDataSource())));
        sessions.setTableName("app.spring_session");
        return sessions;
    }
}
