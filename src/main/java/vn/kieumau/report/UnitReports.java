package vn.kieumau.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.Stage;
import vn.kieumau.criteria.Percent;
import vn.kieumau.report.ReportScope.Query;

/** Where the units stand on a day: one by one, by the unit above them, and by share. Three queries for any number. */
@Component
@Transactional(readOnly = true)
class UnitReports {

    private static final String SHARE = "100.0 * met / nullif(applicable, 0)";

    private final NamedParameterJdbcTemplate database;

    UnitReports(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** The units, those with the largest share first and those without a figure last. */
    Page<Unit> page(Query query, int page, int size) {
        String sql = query.with("""
                select f.*, cs.illustrative, count(*) over () as units
                from figure f join app.criteria_set cs on cs.id = f.criteria_set_id
                order by\s""" + SHARE + "\n" + """
                desc nulls last, f.unit_name collate "vi-x-icu", f.number limit :limit offset :offset""");
        int[] units = {0};
        List<Unit> found = database.query(
                sql,
                query.parameters().addValue("limit", size).addValue("offset", (long) page * size),
                (row, number) -> {
                    units[0] = row.getInt("units");
                    return unit(row);
                });
        return found.isEmpty() && page > 0
                ? page(query, 0, size)
                : new PageImpl<>(found, PageRequest.of(page, size), units[0]);
    }

    private static Unit unit(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new Unit(
                row.getString("number"),
                row.getString("unit_name"),
                row.getString("district_name"),
                row.getString("province_name"),
                row.getString("model_code"),
                row.getString("model_name"),
                row.getInt("cycle_year"),
                row.getInt("total"),
                row.getBoolean("illustrative"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("by_ward") || stage == null ? null : Stage.valueOf(stage),
                row.getInt("round"),
                row.getObject("met", Integer.class),
                row.getObject("applicable", Integer.class));
    }

    /** The units by the district they belong to, or by the province where there is none; at most so many groups. */
    List<Group> groups(Query query, int most) {
        return database.query(
                query.with("""
                        select * from (
                            select coalesce(district_code, province_code) as code,
                                coalesce(district_name, province_name) as name, model_code, cycle_year,
                                count(*)::int as units,\s""" + RANGE + """
                            from figure group by 1, 2, 3, 4) summed
                        order by name collate "vi-x-icu", code, cycle_year desc, model_code limit :most"""),
                query.parameters().addValue("most", most),
                (row, number) -> new Group(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("model_code"),
                        row.getInt("cycle_year"),
                        row.getInt("units"),
                        range(row)));
    }

    private static final String RANGE = """
            count(met)::int as known,
            count(*) filter (where met = applicable and applicable > 0)::int as full,
            min(met) as least, max(met) as most, min(applicable) as smallest, max(applicable) as largest,
            min(100.0 * met / nullif(applicable, 0)) as lowest, max(100.0 * met / nullif(applicable, 0)) as highest
            """;

    private static Range range(ResultSet row) throws SQLException {
        return new Range(
                row.getInt("known"),
                row.getInt("full"),
                row.getInt("least"),
                row.getInt("most"),
                row.getInt("smallest"),
                row.getInt("largest"),
                row.getBigDecimal("lowest"),
                row.getBigDecimal("highest"));
    }

    /** How many units there are in each band, in the order of {@link Band}. */
    Map<Band, Integer> bands(Query query) {
        Map<Band, Integer> bands = new HashMap<>();
        database.query(
                query.with(
                        "select width_bucket(" + SHARE
                                + ", array[0, 50, 75, 90, 100]::numeric[]) as band, count(*)::int as units from figure group by 1"),
                query.parameters(),
                row -> {
                    Integer band = row.getObject("band", Integer.class);
                    bands.merge(
                            band == null ? Band.UNKNOWN : Band.values()[band - 1], row.getInt("units"), Integer::sum);
                });
        return bands;
    }

    /** How many criteria the shown sets have, the smallest first: more than one means that only shares compare. */
    List<Integer> sizes(Query query) {
        return database.queryForList(
                query.with(
                        "select distinct t.total from seen s join total t on t.set_id = s.criteria_set_id order by 1"),
                query.parameters(),
                Integer.class);
    }

    /** What is computed for the units that a reported figure is about, by the id of the figure. */
    Map<Long, Range> beside(Query query, Collection<Long> figures) {
        Map<Long, Range> ranges = new HashMap<>();
        if (!figures.isEmpty()) {
            database.query(
                    query.with("select id, " + RANGE + """
                            from (
                                select rf.id, f.met, f.applicable
                                from app.reported_figure rf join figure f on f.model_code = rf.model_code
                                    and f.cycle_year = rf.cycle_year
                                    and rf.unit_code in (f.unit_code, f.district_code, f.province_code)
                                where rf.id in (:figures)) compared
                            group by id"""), query.parameters().addValue("figures", figures), row -> {
                        ranges.put(row.getLong("id"), range(row));
                    });
        }
        return ranges;
    }

    /** Shares of criteria that are met. */
    enum Band {
        BELOW_HALF,
        FROM_50,
        FROM_75,
        FROM_90,
        ALL,
        UNKNOWN
    }

    /**
     * A unit with its last figure.
     *
     * @param total criteria of its set
     * @param day day of the figure; null, like {@code met} and {@code applicable}, while there is none
     * @param stage whose closed round it is; null for what the ward reported itself
     */
    record Unit(
            String number,
            String unitName,
            String districtName,
            String provinceName,
            String modelCode,
            String modelName,
            int cycleYear,
            int total,
            boolean illustrative,
            LocalDate day,
            Stage stage,
            int round,
            Integer met,
            Integer applicable) {

        public boolean isKnown() {
            return met != null;
        }

        /** “31/34 (91,18 %)” */
        public String figure() {
            return isKnown() ? Percent.withFraction(met, applicable) : "";
        }

        /** Null where there is no figure, and where no criterion applies. */
        public Percent percent() {
            return isKnown() ? Percent.of(met, applicable) : null;
        }
    }

    /** Units of one model and year below one unit. */
    record Group(String code, String name, String modelCode, int cycleYear, int units, Range range) {}

    /**
     * From the lowest to the highest figure of some units.
     *
     * @param known how many of them have a figure
     * @param full how many have met all that applies
     * @param smallest the smallest number of applicable criteria; fractions compare only when it is the largest too
     */
    record Range(
            int known,
            int full,
            int least,
            int most,
            int smallest,
            int largest,
            BigDecimal lowest,
            BigDecimal highest) {

        /** “28–29/34”; empty when the units have different numbers of applicable criteria, or no figure. */
        public String fractions() {
            if (known == 0 || smallest != largest) {
                return "";
            }
            return (least == most ? String.valueOf(least) : least + "–" + most) + "/" + largest;
        }

        /** “82,35 % – 85,29 %” */
        public String percents() {
            if (lowest == null) {
                return "";
            }
            String from = Percent.rounded(lowest).words();
            String to = Percent.rounded(highest).words();
            return from.equals(to) ? from : from + " – " + to;
        }
    }
}
