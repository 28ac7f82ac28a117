package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.TrailHead;
import vn.kieumau.support.KieuMauTest;

/**
 * A long trail: verified as a stream, and no slower to append to than a short one. With {@code -Dtrail.rows=1000000} it
 * measures what the documentation says.
 */
@KieuMauTest
class TrailAtScaleTest {

    private static final Logger log = LoggerFactory.getLogger(TrailAtScaleTest.class);
    private static final int ROWS = Integer.getInteger("trail.rows", 100_000);
    private static final int ROWS_AT_ONCE = 20_000;
    private static final int APPENDS = 300;

    @Autowired
    private Environment environment;

    @Test
    void aLongTrailIsVerifiedAsAStreamAndAppendedToByItsIndexAlone() throws Exception {
        try (TrailDatabase database = new TrailDatabase(environment)) {
            double whenEmpty = millisecondsPerAppend(database);
            fill(database);
            database.sql.execute("vacuum analyze app.audit_entry");
            double whenLong = millisecondsPerAppend(database);

            List<Long> looks = new ArrayList<>();
            long begun = System.nanoTime();
            Verification found = new TrailVerifier(database.trail, List.of()).verify(looks::add);
            double seconds = (System.nanoTime() - begun) / 1e9;

            assertThat(found.broken()).isNull();
            assertThat(found.rows()).isEqualTo(ROWS + 2L * APPENDS);
            assertThat(looks).hasSizeGreaterThan(ROWS / 2_000);
            assertThat(String.join("\n", plan(database)))
                    .contains("Index Only Scan Backward using audit_entry_pkey")
                    .doesNotContain("Seq Scan", "Sort");
            log.info(
                    "{} rows: append {} ms when empty, {} ms now; verified in {} s, {} rows/s",
                    ROWS,
                    whenEmpty,
                    whenLong,
                    seconds,
                    Math.round(found.rows() / seconds));
        }
    }

    private static List<String> plan(TrailDatabase database) {
        return database.sql.queryForList(
                "explain select id, at, hash from app.audit_entry order by id desc limit 1", String.class);
    }

    private static double millisecondsPerAppend(TrailDatabase database) {
        long begun = System.nanoTime();
        database.acts(APPENDS);
        return Math.round((System.nanoTime() - begun) / 1e4 / APPENDS) / 100.0;
    }

    /** By COPY, chained by the same code that seals a real row. */
    private static void fill(TrailDatabase database) throws Exception {
        var copy = database.connection().unwrap(PGConnection.class).getCopyAPI();
        TrailAct act = TrailAct.of(
                Act.of("evidence.handed_out", "file", "b1f0f4a6-0000-4000-8000-000000000001")
                        .inUnit("16726")
                        .with(new TreeMap<>(Map.of("dossier", "HS-2023-16726-A", "name", "Nghị quyết.pdf"))),
                new AtTheKeyboard("ward-police.nghi-huong", "ward-police@16726", "10.0.0.7", ""));
        TrailHead.Head head = database.trail.current();
        StringBuilder lines = new StringBuilder();
        for (int each = 1; each <= ROWS; each++) {
            TrailEntry row = act.after(head, Instant.now());
            head = new TrailHead.Head(row.id(), row.at(), row.hash());
            lines.append(String.join(
                            "\t",
                            String.valueOf(row.id()),
                            row.at().atOffset(ZoneOffset.UTC).toString(),
                            row.actor(),
                            row.posts(),
                            row.onBehalfOf(),
                            row.action(),
                            row.objectKind(),
                            row.objectId(),
                            row.dossierNumber(),
                            row.unitCode(),
                            "{}",
                            "{\"name\": \"Nghị quyết.pdf\"}",
                            row.address(),
                            row.requestId(),
                            row.previousHash(),
                            row.hash()))
                    .append('\n');
            if (each % ROWS_AT_ONCE == 0 || each == ROWS) {
                copy.copyIn("copy app.audit_entry from stdin", new StringReader(lines.toString()));
                lines.setLength(0);
            }
        }
    }
}
