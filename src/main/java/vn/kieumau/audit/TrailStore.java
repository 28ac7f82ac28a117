package vn.kieumau.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.TrailHead;

/** The table of the trail: rows are added at its end and read, and nothing else. */
@Component
class TrailStore implements TrailHead {

    /** Number of the advisory lock that puts those who append in a row. */
    private static final long APPENDING = 0x6b69_6575_6d61_75L;

    private static final String COLUMNS = "id, at, actor, posts, on_behalf_of, action, object_kind, object_id,"
            + " dossier_number, unit_code, before, after, address, request_id, previous_hash, hash";
    private static final String INSERT = "insert into app.audit_entry (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)";

    static final String SELECT = "select " + COLUMNS + " from app.audit_entry ";

    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcOperations database;
    private final Clock clock;

    TrailStore(JdbcOperations database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds acts at the end, in the caller's transaction; others who append wait from here to its end. */
    void append(List<TrailAct> acts) {
        database.query("select pg_advisory_xact_lock(?)", (ResultSet nothing) -> {}, APPENDING);
        // A statement of its own: it must see what the one before us in the row has committed
        Head head = current();
        List<Object[]> rows = new ArrayList<>();
        for (TrailAct act : acts) {
            TrailEntry entry = act.after(head, clock.instant());
            rows.add(values(entry));
            head = new Head(entry.id(), entry.at(), entry.hash());
        }
        database.batchUpdate(INSERT, rows);
    }

    @Override
    public Head current() {
        List<Head> last = database.query(
                "select id, at, hash from app.audit_entry order by id desc limit 1",
                (row, number) -> new Head(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)));
        return last.isEmpty() ? Head.OF_AN_EMPTY_TRAIL : last.get(0);
    }

    /** Rows after a position in their order, at most so many. */
    void read(long after, int most, Consumer<TrailEntry> reader) {
        database.query(
                SELECT + "where id > ? order by id limit ?",
                (ResultSet row) -> reader.accept(ENTRY.mapRow(row, 0)),
                after,
                most);
    }

    static final RowMapper<TrailEntry> ENTRY = (row, number) -> new TrailEntry(
            row.getLong("id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("posts"),
            row.getString("on_behalf_of"),
            row.getString("action"),
            row.getString("object_kind"),
            row.getString("object_id"),
            row.getString("dossier_number"),
            row.getString("unit_code"),
            fields(row, "before"),
            fields(row, "after"),
            row.getString("address"),
            row.getString("request_id"),
            row.getString("previous_hash"),
            row.getString("hash"));

    private static Object[] values(TrailEntry entry) {
        return new Object[] {
            entry.id(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.actor(),
            entry.posts(),
            entry.onBehalfOf(),
            entry.action(),
            entry.objectKind(),
            entry.objectId(),
            entry.dossierNumber(),
            entry.unitCode(),
            json(entry.before()),
            json(entry.after()),
            entry.address(),
            entry.requestId(),
            entry.previousHash(),
            entry.hash()
        };
    }

    private static String json(SortedMap<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only texts were written; what is none any more is marked, so that its hash cannot fit. */
    private static SortedMap<String, String> fields(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        SortedMap<String, String> fields = new TreeMap<>();
        if ("{}".equals(text)) {
            return fields;
        }
        try {
            JSON.readValue(text, FIELDS)
                    .forEach((name, value) -> fields.put(name, value instanceof String words ? words : "\0" + value));
        } catch (JsonProcessingException noObject) {
            fields.put("\0", text);
        }
        return fields;
    }
}
