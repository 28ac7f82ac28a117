package vn.kieumau.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.Percent;
import vn.kieumau.report.ReportScope.Query;

/** Which criteria of a set fail most often, by the last closed round of every dossier on a day. */
@Component
@Transactional(readOnly = true)
class CriteriaReports {

    /** Asks for dossiers whose standing round leaves the criterion without a verdict, or that have no such round. */
    static final String NOT_JUDGED = "not_judged";

    private final NamedParameterJdbcTemplate database;

    CriteriaReports(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** The sets of the dossiers, the most used one first. */
    List<UsedSet> sets(Query query) {
        return database.query(
                query.with("""
                        select cs.id, cs.title, cs.version, cs.illustrative, count(*)::int as dossiers
                        from seen s join app.criteria_set cs on cs.id = s.criteria_set_id
                        group by cs.id order by dossiers desc, cs.id"""),
                query.parameters(),
                (row, number) -> new UsedSet(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getInt("version"),
                        row.getBoolean("illustrative"),
                        row.getInt("dossiers")));
    }

    /** The criteria of the set that the query names, in their order, with the number of each verdict. */
    List<CriterionRow> rows(Query query, CriteriaSetView set, int dossiers) {
        Map<String, Map<VerdictResult, Integer>> counts = new HashMap<>();
        database.query(query.with("""
                        select v.criterion_key, v.result, count(*)::int as verdicts
                        from standing st join app.verdict v on v.assessment_id = st.assessment_id group by 1, 2"""), query.parameters(), row -> {
            counts.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                    .put(VerdictResult.valueOf(row.getString(2)), row.getInt(3));
        });
        List<VerdictResult> leaving = Arrays.stream(VerdictResult.values())
                .filter(result -> result.leaves(set.denominator()))
                .toList();
        List<CriterionRow> rows = new ArrayList<>();
        set.groups().forEach(group -> group.criteria()
                .forEach(criterion -> rows.add(new CriterionRow(
                        criterion.key(),
                        criterion.label(),
                        criterion.title(),
                        group.title(),
                        criterion.illustrative(),
                        Map.copyOf(counts.getOrDefault(criterion.key(), Map.of())),
                        leaving.stream()
                                .mapToInt(result -> counts.getOrDefault(criterion.key(), Map.of())
                                        .getOrDefault(result, 0))
                                .sum(),
                        dossiers))));
        return rows;
    }

    /**
     * The dossiers behind one number.
     *
     * @param result key of a verdict, or {@link #NOT_JUDGED}
     */
    Page<Found> dossiers(Query query, String criterion, String result, int page, int size) {
        String wanted = NOT_JUDGED.equals(result) ? "v.id is null" : "v.result = :result";
        MapSqlParameterSource parameters = query.parameters()
                .addValue("criterion", criterion)
                .addValue("result", NOT_JUDGED.equals(result) ? null : result.toUpperCase(java.util.Locale.ROOT))
                .addValue("limit", size)
                .addValue("offset", (long) page * size);
        int[] total = {0};
        List<Found> found = database.query(query.with("""
                        select s.*, st.stage, st.round, st.day, v.finding, v.note, count(*) over ()::int as dossiers
                        from seen s left join standing st on st.dossier_id = s.id
                        left join app.verdict v on v.assessment_id = st.assessment_id and v.criterion_key = :criterion
                        where\s""" + wanted + "\n" + """
                        order by s.unit_name collate "vi-x-icu", s.number limit :limit offset :offset"""), parameters, (row, number) -> {
            total[0] = row.getInt("dossiers");
            String stage = row.getString("stage");
            return new Found(
                    row.getString("number"),
                    row.getString("unit_name"),
                    row.getString("district_name"),
                    row.getString("province_name"),
                    row.getInt("cycle_year"),
                    stage == null ? null : Stage.valueOf(stage),
                    row.getInt("round"),
                    row.getObject("day", LocalDate.class),
                    row.getString("finding"),
                    row.getString("note"));
        });
        return found.isEmpty() && page > 0
                ? dossiers(query, criterion, result, 0, size)
                : new PageImpl<>(found, PageRequest.of(page, size), total[0]);
    }

    /** A set with the number of dossiers in reach that use it. */
    record UsedSet(long id, String title, int version, boolean illustrative, int dossiers) {}

    /**
     * A criterion with its verdicts.
     *
     * @param left verdicts by which the criterion leaves the denominator
     * @param dossiers how many dossiers could have a verdict
     */
    record CriterionRow(
            String key,
            String label,
            String title,
            String group,
            boolean illustrative,
            Map<VerdictResult, Integer> verdicts,
            int left,
            int dossiers) {

        private static final int[] DEGREES = {0, 10, 25, 50};

        public int count(VerdictResult result) {
            return verdicts.getOrDefault(result, 0);
        }

        private int judged() {
            return verdicts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int notJudged() {
            return dossiers - judged();
        }

        /** Verdicts on units for which the criterion counts. */
        public int applied() {
            return judged() - left;
        }

        /** Verdicts that do not count as met, “cơ bản đạt” among them. */
        public int failed() {
            return applied() - count(VerdictResult.MET);
        }

        /** “12/34 (35,29 %)” */
        public String share() {
            return Percent.withFraction(failed(), applied());
        }

        /** How dark the cell is: 0 where nothing failed, 4 where more than half did. */
        public int degree() {
            int degree = 0;
            while (applied() > 0 && degree < DEGREES.length && failed() * 100 > DEGREES[degree] * applied()) {
                degree++;
            }
            return degree;
        }
    }

    /** A dossier behind a number of the table. */
    record Found(
            String number,
            String unitName,
            String districtName,
            String provinceName,
            int cycleYear,
            Stage stage,
            int round,
            LocalDate day,
            String finding,
            String note) {}
}
