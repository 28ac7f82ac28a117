package vn.kieumau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.kieumau.KieuMauApplication;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.support.KieuMauTest;

/**
 * Another database needs its url, user and password, and nothing else. The application runs in a Java machine of its
 * own: two engines of one name in this one would take each other's place.
 */
@KieuMauTest
class ExternalDatabaseTest {

    private static final String DATABASE = "elsewhere";
    private static final String OWNER = "elsewhere_owner";
    private static final String PASSWORD = "of-this-test-alone";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Environment environment;

    private JdbcTemplate server;

    @BeforeEach
    void anEmptyDatabaseOfAnOrdinaryUser() {
        server = new DatabaseOwner(environment).ofTheApplication();
        server.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
        server.execute("create database " + DATABASE + " owner " + OWNER);
    }

    @AfterEach
    void dropIt() {
        server.execute("drop database " + DATABASE + " with (force)");
        server.execute("drop role " + OWNER);
    }

    @Test
    void theApplicationFillsAnEmptyDatabaseGivenOnlyUrlUserAndPassword() throws Exception {
        String url = environment
                .getRequiredProperty("spring.datasource.url")
                .replaceFirst("/postgres(\\?.*)?$", "/" + DATABASE);

        String log = startAndStop(Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", OWNER,
                "SPRING_DATASOURCE_PASSWORD", PASSWORD));

        assertThat(log).as("the link for the first administrator").contains("/setup?token=");
        JdbcTemplate elsewhere = new JdbcTemplate(new DriverManagerDataSource(url, OWNER, PASSWORD));
        assertThat(tablesOf(elsewhere, "app")).contains("unit", "dossier").noneMatch(name -> name.startsWith("act_"));
        assertThat(tablesOf(elsewhere, "camunda")).contains("act_ru_task").allMatch(name -> name.startsWith("act_"));
        assertThat(tablesOf(elsewhere, "public")).isEmpty();
        assertThat(elsewhere.queryForObject("select count(*) from app.officer", Long.class))
                .isZero();
    }

    private static List<String> tablesOf(JdbcTemplate database, String schema) {
        return database.queryForList("select tablename from pg_tables where schemaname = ?", String.class, schema);
    }

    private static String startAndStop(Map<String, String> variables) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Path.of("target"), "external-database");
        Path log = data.resolve("start.log");
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KieuMauApplication.class.getName(),
                "--server.port=0",
                "--kieu-mau.data-dir=" + data);
        start.environment().putAll(variables);
        Process process =
                start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            waitForTheEnd(process, log);
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("stops in order")
                    .isTrue();
        }
        assertThat(data.resolve("postgres")).as("the embedded database").doesNotExist();
        return Files.readString(log);
    }

    private static void waitForTheEnd(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Matcher started = Pattern.compile("/setup\\?token=").matcher("");
        while (process.isAlive() && System.nanoTime() < end) {
            if (started.reset(Files.readString(log)).find()) {
                return;
            }
            Thread.sleep(200);
        }
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
    }
}
