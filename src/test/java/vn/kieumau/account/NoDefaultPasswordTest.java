package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** No default password outside the demonstration, none in the engine, and only Argon2 in the database. */
@KieuMauTest
class NoDefaultPasswordTest {

    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|passwd|secret(-key)?|mat-khau)\\s*[:=]\\s*(\\S.*)");

    @Autowired
    private JdbcTemplate database;

    @Test
    void noConfigurationOutsideTheDemonstrationHoldsAPassword() throws IOException {
        for (Path file : configurations()) {
            List<String> given = Files.readAllLines(file).stream()
                    .filter(line -> !line.strip().startsWith("#"))
                    .filter(line -> SECRET.matcher(line).find())
                    .filter(line -> !line.contains("${"))
                    .toList();

            assertThat(given).as(file.toString()).isEmpty();
        }
    }

    @Test
    void thePasswordOfTheDemonstrationStandsOnlyInTheDemonstration() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("node_modules"))
                            .filter(NoDefaultPasswordTest::holdsTheDemoPassword)
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("DemoAccounts.java");
        }
        assertThat(DemoAccounts.class
                        .getAnnotation(org.springframework.context.annotation.Profile.class)
                        .value())
                .containsExactly("demo");
    }

    @Test
    void theEnginesOwnUsersStayEmpty() {
        for (String table : List.of("act_id_user", "act_id_group", "act_id_membership", "act_id_info")) {
            assertThat(database.queryForObject("select count(*) from camunda." + table, Long.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void everyStoredHashIsArgon2() {
        List<String> hashes = database.queryForList(
                "select password_hash from app.credential union all select password_hash from app.former_password"
                        + " union all select code_hash from app.recovery_code",
                String.class);
        List<String> columns = database.queryForList(
                "select table_name || '.' || column_name from information_schema.columns where table_schema = 'app'"
                        + " and (column_name like '%password%' or column_name like '%code_hash%')",
                String.class);

        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("$argon2id$"));
        assertThat(columns)
                .as("all columns of hashes are looked at")
                .containsExactlyInAnyOrder(
                        "credential.password_hash", "former_password.password_hash", "recovery_code.code_hash");
    }

    private static boolean holdsTheDemoPassword(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(DemoAccounts.PASSWORD);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> configurations() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/resources")),
                Stream.of(Path.of("docker-compose.yml"), Path.of(".env.example")))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString()
                            .matches(".*\\.(yml|yaml|env\\.example|factories)|.*application.*\\.properties"))
                    .filter(file -> !file.toString().contains("application-demo"))
                    .toList();
        }
    }
}
