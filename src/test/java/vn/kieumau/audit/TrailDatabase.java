package vn.kieumau.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.TrailHeadKeeper;
import vn.kieumau.support.DatabaseOwner;

/** A trail of its own in a database of its own, where the superuser may do what nobody may do to a real one. */
final class TrailDatabase implements AutoCloseable {

    private static final AtTheKeyboard SOMEBODY =
            new AtTheKeyboard("pc-chair.nghi-huong", "pc-chair@16726", "10.0.0.7", "r-1");

    private final String name = "trail_" + System.nanoTime();
    private final DatabaseOwner owner;
    private final SingleConnectionDataSource connection;
    private final TransactionTemplate transactions;
    final JdbcTemplate sql;
    final TrailStore trail;

    TrailDatabase(Environment environment) throws Exception {
        owner = new DatabaseOwner(environment);
        owner.ofTheApplication().execute("create database " + name);
        connection = new SingleConnectionDataSource(
                owner.url(name) + "?reWriteBatchedInserts=true", owner.user(), owner.password(), true);
        sql = new JdbcTemplate(connection);
        sql.execute("create schema app");
        sql.execute(Files.readString(Path.of("src/main/resources/db/migration/V14__audit.sql")));
        transactions = new TransactionTemplate(new DataSourceTransactionManager(connection));
        trail = new TrailStore(sql, Clock.systemUTC());
    }

    String url() {
        return owner.url(name);
    }

    Connection connection() throws Exception {
        return connection.getConnection();
    }

    /** Acts with a change each, every one in a transaction of its own. */
    void acts(int many) {
        for (int each = 1; each <= many; each++) {
            Act act = Act.of("document.issued", "document", each + "-NQ/ĐU")
                    .inUnit("16726")
                    .standingInFor("party-secretary.nghi-huong")
                    .changing(Map.of("state", "Dự thảo"), Map.of("state", "Đã ban hành", "dossier", "HS-2023-16726-A"));
            append(TrailAct.of(act, SOMEBODY));
        }
    }

    void append(TrailAct act) {
        transactions.executeWithoutResult(status -> trail.append(List.of(act)));
    }

    Verification verify(TrailHeadKeeper... keepers) {
        return new TrailVerifier(trail, List.of(keepers)).verify(rows -> {});
    }

    /** Does what the triggers refuse to everybody: only a superuser can switch them off. */
    void tamper(String... statements) {
        sql.execute("set session_replication_role = replica");
        for (String statement : statements) {
            sql.execute(statement);
        }
        sql.execute("set session_replication_role = origin");
    }

    @Override
    public void close() {
        connection.destroy();
        owner.ofTheApplication().execute("drop database " + name + " with (force)");
    }
}
