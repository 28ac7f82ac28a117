package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private Path home;

    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void whatWasWrittenSurvivesAnOrderlyStop() throws SQLException {
        postgres = new EmbeddedPostgres(home).start();
        execute("create table kept (text varchar)", "insert into kept values ('Nghi Hương')");
        String password = postgres.password();
        postgres.close();

        postgres = new EmbeddedPostgres(home).start();

        assertThat(query("select text from kept")).isEqualTo("Nghi Hương");
        assertThat(postgres.password()).isEqualTo(password);
    }

    @Test
    void aServerThatAKilledApplicationLeftIsTakenOver() throws SQLException {
        EmbeddedPostgres orphan = new EmbeddedPostgres(home).start();
        postgres = orphan;
        execute("create table kept (text varchar)", "insert into kept values ('Nghi Hương')");
        String orphansProcess = query("select pg_postmaster_start_time()");

        postgres = new EmbeddedPostgres(home).start();

        assertThat(query("select text from kept")).isEqualTo("Nghi Hương");
        assertThat(query("select pg_postmaster_start_time()")).isNotEqualTo(orphansProcess);
        assertThat(orphan.jdbcUrl()).isNotEqualTo(postgres.jdbcUrl());
        assertThatThrownBy(() -> DriverManager.getConnection(orphan.jdbcUrl(), orphan.user(), orphan.password()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void itWritesDurablyAndAsksForItsPassword() throws SQLException {
        postgres = new EmbeddedPostgres(home).start();

        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show server_encoding")).isEqualTo("UTF8");
        assertThat(query("select distinct auth_method from pg_hba_file_rules")).isEqualTo("scram-sha-256");
        assertThat(postgres.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theRoleOfTheApplicationIsMadeOnAFolderFromBeforeAndMayLittle() throws SQLException {
        postgres = new EmbeddedPostgres(home).start();
        execute("create table kept (text varchar)");

        String password = postgres.ensureApplicationRole();

        assertThat(postgres.ensureApplicationRole()).isEqualTo(password).isNotEqualTo(postgres.password());
        try (Connection application = DriverManager.getConnection(postgres.jdbcUrl(), ApplicationRole.NAME, password);
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from kept")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table public.mine (text varchar)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aCommandBesideTheApplicationUsesItsServerAndLeavesItRunning() throws SQLException {
        postgres = new EmbeddedPostgres(home).start();
        String process = query("select pg_postmaster_start_time()");

        EmbeddedPostgres beside = new EmbeddedPostgres(home);

        assertThat(beside.attach()).isTrue();
        assertThat(beside.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
        assertThat(query("select pg_postmaster_start_time()")).isEqualTo(process);
        assertThat(new EmbeddedPostgres(home.resolve("nothing-here")).attach()).isFalse();
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private void execute(String... sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
