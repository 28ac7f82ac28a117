package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.kernel.Unavailable;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;

@KieuMauTest
@ExtendWith(OutputCaptureExtension.class)
class EvidenceWatchTest {

    private static final String CASE = "HS-2023-16726-A";
    private static final Duration LONGER_THAN_GRACE = Duration.ofHours(25);

    @Autowired
    private EvidenceWatch watch;

    @Autowired
    private OrphanCollector orphans;

    @Autowired
    private FileService files;

    @Autowired
    private ContentStore store;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${kieu-mau.data-dir}")
    private Path data;

    private FileView file;
    private byte[] content;

    @AfterEach
    void mend() throws IOException {
        if (file != null) {
            Files.createDirectories(place().getParent());
            Files.write(place(), content);
            watch.check(file.sha256());
        }
    }

    @Test
    void everyFileIsReadAgainInTurn() {
        file = receive("thu-tu.docx");

        while (watch.figures().neverChecked() > 0) {
            assertThat(watch.checkNext()).isPositive();
        }

        assertThat(watch.figures().lastChecked()).isNotNull();
        assertThat(watch.damaged())
                .extracting(DamagedFileView::id)
                .doesNotContain(file.id().toString());
    }

    @Test
    void anAlteredByteRaisesTheAlarmOnce(CapturedOutput log) throws IOException {
        file = receive("sua.docx");
        Files.writeString(place(), "altered");

        watch.check(file.sha256());
        watch.check(file.sha256());

        DamagedFileView found = watch.damaged().stream()
                .filter(one -> one.id().equals(file.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(found.damage()).isEqualTo(Damage.ALTERED);
        assertThat(found.caseNumber()).isEqualTo(CASE);
        assertThat(log.getOut()).containsOnlyOnce("Incident " + found.incident() + ": evidence store, ALTERED");
        assertThat(acts("evidence.damaged")).isEqualTo(1);
        assertThat(watch.hasDamaged()).isTrue();
        FileView damaged = files.require(file.id().toString());
        assertThatThrownBy(() -> files.handOut(damaged, "test"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("không còn nguyên vẹn");
    }

    @Test
    void aMissingContentIsFoundWhenItIsAskedForToo() throws IOException {
        file = receive("mat.docx");
        Files.delete(place());

        assertThatThrownBy(() -> files.handOut(file, "test"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("Hãy báo quản trị viên");

        assertThat(watch.damaged())
                .filteredOn(one -> one.id().equals(file.id().toString()))
                .extracting(DamagedFileView::damage)
                .containsExactly(Damage.MISSING);
    }

    @Test
    void whatWasRestoredIsHandedOutAgain() throws IOException {
        file = receive("khoi-phuc.docx");
        Files.delete(place());
        watch.check(file.sha256());
        Files.write(place(), content);

        watch.check(file.sha256());

        FileView mended = files.require(file.id().toString());
        try (var stream = files.handOut(mended, "test").getInputStream()) {
            assertThat(stream).hasBinaryContent(content);
        }
        assertThat(acts("evidence.mended")).isEqualTo(1);
    }

    @Test
    void bytesWhoseRowWasRolledBackAreCollectedAfterTheGrace() throws IOException {
        FileView kept = receive("giu.docx");
        FileView[] rolledBack = new FileView[1];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            rolledBack[0] = receive("bo.docx");
            status.setRollbackOnly();
        });
        Path orphan = place(rolledBack[0]);
        assertThat(orphan).exists();

        orphans.collect();
        assertThat(orphan).exists();
        age(orphan);
        age(place(kept));
        Path torn = Files.writeString(data.resolve("evidence/incoming/incoming-1.part"), "torn");
        age(torn);

        assertThat(orphans.collect()).isGreaterThanOrEqualTo(2);

        assertThat(orphan).doesNotExist();
        assertThat(torn).doesNotExist();
        assertThat(place(kept)).exists();
    }

    private FileView receive(String name) {
        content = SmallFiles.docx("Báo cáo " + UUID.randomUUID());
        return files.receive(CASE, name, content.length, new ByteArrayInputStream(content), "test");
    }

    private long acts(String action) {
        return database.queryForObject(
                "select count(*) from app.audit_entry where action = ? and object_id = ?",
                Long.class,
                action,
                file.id().toString());
    }

    private static void age(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(LONGER_THAN_GRACE)));
    }

    private Path place() {
        return place(file);
    }

    private Path place(FileView one) {
        return data.resolve("evidence").resolve(one.sha256().substring(0, 2)).resolve(one.sha256());
    }
}
