package vn.kieumau.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.Reach;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnamTime;

/** The dossiers of a report in SQL: those that the officer's posts reach, narrowed by the filter, with their figures. */
@Component
class ReportScope {

    private final Access access;

    ReportScope(Access access) {
        this.access = access;
    }

    Query of(ReportFilter filter, SignedInOfficer officer) {
        return new Query(filter, access.reach(officer, Action.REPORT_READ));
    }

    /** A query whose first tables are {@code seen}, {@code standing} and {@code figure}; none is read unless it is used. */
    record Query(ReportFilter filter, Reach reach) {

        /**
         * {@code standing} is the last closed round of a dossier on the day, {@code figure} its last known N of M: of that round, or what
         * the ward reported since.
         */
        private static final String FIGURES = """
                , total as (select set_id, count(*)::int as total from app.criterion group by set_id)
                , standing as (
                    select s.id as dossier_id, a.id as assessment_id, a.stage, a.round,
                        (a.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as day
                    from seen s
                    join lateral (
                        select * from app.assessment a
                        where a.dossier_id = s.id and a.closed and a.closed_at < :end
                        order by a.closed_at desc, a.id desc limit 1) a on true)
                , figure as (
                    select s.*, t.total, st.stage, st.round,
                        case when late then r.reported_on else st.day end as day,
                        case when late then r.met else c.met end as met,
                        case when late then r.applicable else c.applicable end as applicable,
                        late as by_ward
                    from seen s
                    join total t on t.set_id = s.criteria_set_id
                    left join standing st on st.dossier_id = s.id
                    left join lateral (
                        select * from app.round_score c where c.assessment_id = st.assessment_id) c on true
                    left join lateral (
                        select * from app.progress_report r
                        where r.dossier_id = s.id and r.reported_on <= :day
                        order by r.reported_on desc, r.id desc limit 1) r on true
                    cross join lateral (
                        select r.id is not null and (st.day is null or r.reported_on > st.day) as late) l)
                """;

        String with(String select) {
            return "with seen as (" + seen() + ")" + FIGURES + select;
        }

        private String seen() {
            StringBuilder sql = new StringBuilder("""
                    select d.id, d.number, d.unit_code, d.unit_name, d.district_code, d.district_name, d.province_code,
                        d.province_name, d.model_code, d.model_name, d.cycle_year, d.criteria_set_id
                    from app.dossier d
                    where d.state not in ('WITHDRAWN', 'SUPERSEDED')
                        and (:everything or d.unit_code in (:own) or d.unit_code in (:trees)
                            or d.district_code in (:trees) or d.province_code in (:trees))""");
            if (filter.place() != null) {
                sql.append(" and :place in (d.unit_code, d.district_code, d.province_code)");
            }
            if (filter.model() != null) {
                sql.append(" and d.model_code = :model");
            }
            if (filter.year() != null) {
                sql.append(" and d.cycle_year = :year");
            }
            if (filter.set() != null) {
                sql.append(" and d.criteria_set_id = :set");
            }
            return sql.toString();
        }

        MapSqlParameterSource parameters() {
            LocalDate day = filter.asOf();
            OffsetDateTime end =
                    day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
            return new MapSqlParameterSource()
                    .addValue("everything", reach.everywhere())
                    .addValue("own", reach.unitCodes())
                    .addValue("trees", reach.treeCodes())
                    .addValue("place", filter.place())
                    .addValue("model", filter.model())
                    .addValue("year", filter.year())
                    .addValue("set", filter.set())
                    .addValue("day", day)
                    .addValue("end", end);
        }
    }
}
