package vn.kieumau.audit;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.VietnamTime;

/** Finds rows of the trail, the newest first, without ever counting all of them. */
@Component
class TrailSearch {

    private static final int FETCHED_AT_ONCE = 1_000;

    /** Walks from one action to the next in the index instead of reading every row. */
    private static final String ACTIONS = """
            with recursive known as (
                (select action from app.audit_entry order by action limit 1)
                union all
                select (select e.action from app.audit_entry e where e.action > k.action order by e.action limit 1)
                from known k where k.action is not null)
            select action from known where action is not null
            """;

    private final JdbcTemplate database;

    TrailSearch(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * At most so many rows before a position, in two statements.
     *
     * @param scope codes of units; null for all rows
     */
    List<TrailEntry> find(TrailFilter filter, List<String> scope, long before, int most) {
        Conditions conditions = conditions(filter, scope, before);
        return database.query(
                TrailStore.SELECT + conditions.where() + " order by id desc limit " + most,
                TrailStore.ENTRY,
                conditions.values());
    }

    /** How many rows there are, but no more than one above {@code most}. */
    int count(TrailFilter filter, List<String> scope, int most) {
        Conditions conditions = conditions(filter, scope, Long.MAX_VALUE);
        return database.queryForObject(
                "select count(*) from (select 1 from app.audit_entry " + conditions.where() + " limit " + (most + 1)
                        + ") found",
                Integer.class,
                conditions.values());
    }

    /** Hands rows on as they come, so that no more than some of them are ever in memory. */
    @Transactional(readOnly = true)
    public void stream(TrailFilter filter, List<String> scope, int most, Consumer<TrailEntry> reader) {
        Conditions conditions = conditions(filter, scope, Long.MAX_VALUE);
        PreparedStatementCreator statement = connection -> {
            var prepared = connection.prepareStatement(
                    TrailStore.SELECT + conditions.where() + " order by id desc limit " + most);
            prepared.setFetchSize(FETCHED_AT_ONCE);
            for (int each = 0; each < conditions.values().length; each++) {
                prepared.setObject(each + 1, conditions.values()[each]);
            }
            return prepared;
        };
        database.query(statement, (ResultSet row) -> reader.accept(TrailStore.ENTRY.mapRow(row, 0)));
    }

    /** Every action that is in the trail, in alphabetical order. */
    List<String> actions() {
        return database.queryForList(ACTIONS, String.class);
    }

    /** Times grow with positions, so days become a range of positions, which the order by position can use. */
    private Conditions conditions(TrailFilter filter, List<String> scope, long before) {
        Conditions conditions = new Conditions();
        conditions.add(
                "id < ?",
                Math.min(
                        before, firstAt(filter.to() == null ? null : filter.to().plusDays(1))));
        if (filter.from() != null) {
            conditions.add("id >= ?", firstAt(filter.from()));
        }
        conditions.addGiven("actor = ?", filter.actor());
        conditions.addGiven("action = ?", filter.action());
        conditions.addGiven("unit_code = ?", filter.unit());
        conditions.addGiven("address = ?", filter.address());
        if (!filter.object().isEmpty()) {
            conditions.add("(object_id = ? or dossier_number = ?)", filter.object(), filter.object());
        }
        if (scope != null) {
            conditions.add("unit_code = any(string_to_array(?, ' '))", String.join(" ", scope));
        }
        return conditions;
    }

    /** Position of the first row on or after a day; behind all rows when there is none, or no day. */
    private long firstAt(LocalDate day) {
        if (day == null) {
            return Long.MAX_VALUE;
        }
        List<Long> first = database.queryForList(
                "select id from app.audit_entry where at >= ? order by at limit 1",
                Long.class,
                day.atStartOfDay(VietnamTime.ZONE).toInstant().atOffset(ZoneOffset.UTC));
        return first.isEmpty() ? Long.MAX_VALUE : first.get(0);
    }

    /** Conditions that all hold, with their values in order. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... given) {
            parts.add(condition);
            values.addAll(List.of(given));
        }

        void addGiven(String condition, String value) {
            if (!value.isEmpty()) {
                add(condition, value);
            }
        }

        String where() {
            return "where " + String.join(" and ", parts);
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
