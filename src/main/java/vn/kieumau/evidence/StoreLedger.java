package vn.kieumau.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.Incidents;

/** What is known of the state of the bytes: when they were last compared, and which are damaged. */
@Component
class StoreLedger {

    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    StoreLedger(
            JdbcTemplate database,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        // an alarm stays although the request that met it is refused
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The contents that were not compared for the longest time. */
    List<String> leastRecentlyChecked(int most) {
        return database.queryForList("""
            select sha256 from app.stored_file group by sha256
            order by min(coalesce(checked_at, '-infinity')), min(uploaded_at) limit ?
            """, String.class, most);
    }

    long contents() {
        return number("select count(distinct sha256) from app.stored_file");
    }

    /** The bytes are what they were; damage that was mended, such as from a copy, ends. */
    void intact(String sha256) {
        apart.executeWithoutResult(status -> {
            List<Map<String, Object>> mended = database.queryForList(
                    "select id, case_number, name from app.stored_file where sha256 = ? and damaged_at is not null",
                    sha256);
            database.update(
                    "update app.stored_file set checked_at = ?, damaged_at = null, damage = null, incident = null"
                            + " where sha256 = ?",
                    now(),
                    sha256);
            mended.forEach(file -> publish("evidence.mended", file, Map.of("dossier", text(file, "case_number"))));
        });
    }

    /** Raises the alarm once: act, log and list; what is known to be damaged already is only noted as checked. */
    void damaged(String sha256, Damage damage) {
        apart.executeWithoutResult(status -> {
            List<Map<String, Object>> fresh = database.queryForList(
                    "select id, case_number, name from app.stored_file where sha256 = ? and damaged_at is null for"
                            + " update",
                    sha256);
            database.update("update app.stored_file set checked_at = ? where sha256 = ?", now(), sha256);
            if (fresh.isEmpty()) {
                return;
            }
            String incident = Incidents.record(
                    "evidence store, " + damage, new IllegalStateException("Content " + sha256 + " is " + damage));
            database.update(
                    "update app.stored_file set damaged_at = ?, damage = ?, incident = ? where sha256 = ? and"
                            + " damaged_at is null",
                    now(),
                    damage.name(),
                    incident,
                    sha256);
            fresh.forEach(file -> publish(
                    "evidence.damaged",
                    file,
                    Map.of(
                            "dossier", text(file, "case_number"),
                            "name", text(file, "name"),
                            "damage", damage.name(),
                            "incident", incident)));
        });
    }

    StoreFigures figures() {
        return database.queryForObject(
                """
                select count(*) as files, max(checked_at) as last_checked,
                    count(*) filter (where scan_state = 'WAITING') as waiting,
                    count(*) filter (where scan_state = 'INFECTED') as infected,
                    count(*) filter (where damaged_at is not null) as damaged,
                    count(*) filter (where checked_at is null) as never_checked,
                    (select coalesce(sum(size), 0) from (select distinct sha256, size from app.stored_file) contents) as bytes
                from app.stored_file
                """,
                (row, number) -> new StoreFigures(
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("waiting"),
                        row.getLong("infected"),
                        row.getLong("damaged"),
                        instant(row.getTimestamp("last_checked")),
                        row.getLong("never_checked")));
    }

    List<DamagedFileView> damaged(int most) {
        return database.query(
                """
                select id, case_number, name, damage, damaged_at, incident from app.stored_file
                where damaged_at is not null order by damaged_at desc, id limit ?
                """,
                (row, number) -> new DamagedFileView(
                        row.getString("id"),
                        row.getString("case_number"),
                        row.getString("name"),
                        Damage.valueOf(row.getString("damage")),
                        instant(row.getTimestamp("damaged_at")),
                        row.getString("incident")),
                most);
    }

    boolean hasDamaged() {
        return number("select count(*) from (select 1 from app.stored_file where damaged_at is not null limit 1) one")
                > 0;
    }

    private void publish(String action, Map<String, Object> file, Map<String, String> now) {
        events.publishEvent(Act.of(action, "file", text(file, "id")).with(now));
    }

    private long number(String sql) {
        Long found = database.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
