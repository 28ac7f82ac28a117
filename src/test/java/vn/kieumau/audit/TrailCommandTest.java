package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.KieuMauApplication;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.support.KieuMauTest;

/** The check from the command line, in a Java machine of its own: one line and an exit code. */
@KieuMauTest
class TrailCommandTest {

    @TempDir
    private Path elsewhere;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void besideTheRunningApplicationItFindsItsTrailIntactAndLeavesItsDatabaseRunning() throws Exception {
        Result result = run("--kieu-mau.data-dir=" + environment.getRequiredProperty("kieu-mau.data-dir"));

        assertThat(result.lines()).singleElement().asString().startsWith("Nhật ký nguyên vẹn: đã đọc ");
        assertThat(result.code()).isZero();
        assertThat(sql.queryForObject("select 1", Integer.class)).isEqualTo(1);
    }

    @Test
    void inAnotherDatabaseItNamesTheBrokenRow() throws Exception {
        try (TrailDatabase database = new TrailDatabase(environment)) {
            database.acts(20);
            database.sql.execute("create table app.certificate (number text, head_position bigint, head_hash text)");
            assertThat(verify(database).lines())
                    .containsExactly("Nhật ký nguyên vẹn: đã đọc 20 dòng, khớp với 0 mốc đã xuất.");

            database.sql.execute(
                    "insert into app.certificate select 'GCN-01', id, hash from app.audit_entry where id = 20");
            assertThat(verify(database).code()).isZero();

            database.tamper("delete from app.audit_entry where id > 15");
            Result cut = verify(database);
            assertThat(cut.lines()).singleElement().asString().contains("cắt từ dòng 16", "giấy công nhận số GCN-01");
            assertThat(cut.code()).isEqualTo(1);

            Files.writeString(
                    elsewhere.resolve("audit-heads.log"), "2023-04-21T00:00:00.000000Z 12 " + "f".repeat(64) + "\n");
            Result rewritten = verify(database);
            assertThat(rewritten.lines())
                    .singleElement()
                    .asString()
                    .contains("viết lại đến dòng 12", "audit-heads.log lúc 2023-04-21");
            assertThat(rewritten.code()).isEqualTo(1);

            database.sql.execute("drop table app.audit_entry");
            assertThat(verify(database).code()).isEqualTo(2);
        }
    }

    private Result verify(TrailDatabase database) throws Exception {
        DatabaseOwner owner = new DatabaseOwner(environment);
        return run(
                "--kieu-mau.data-dir=" + elsewhere,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + owner.user(),
                "--spring.datasource.password=" + owner.password());
    }

    private Result run(String... settings) throws IOException, InterruptedException {
        File out = elsewhere.resolve("out").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path").replace("target/test-classes", "target/nothing"),
                KieuMauApplication.class.getName(),
                TrailCommand.ARGUMENT));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectOutput(out).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(Files.readAllLines(out.toPath(), StandardCharsets.UTF_8), process.exitValue());
    }

    private record Result(List<String> lines, int code) {}
}
