package vn.kieumau.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.support.KieuMauTest;

/**
 * Measures the reports over 3,000 dossiers with 204,000 verdicts (ADR 0026). Run by hand:
 * {@code ./mvnw -Dtest=ReportFigures test}.
 */
@KieuMauTest
class ReportFigures {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFigures.class);
    private static final int ROUNDS = 5;
    private static final String DOSSIERS = """
            insert into app.dossier (number, unit_code, unit_name, district_code, district_name, province_code,
                province_name, model_code, model_name, cycle_year, opened_on, criteria_set_id, opened_by, state,
                state_since, submissions, version)
            select 'HS-2024-' || (60000 + n) || '-A', (60000 + n)::text, 'xã Đo Lường ' || n, (500 + n / 20)::text,
                'huyện ' || n / 20, (10 + n / 200)::text, 'tỉnh ' || n / 200, 'A', 'mô hình', 2024, date '2024-02-01',
                (select min(s.id) from app.criteria_set s join app.recognition_model m on m.id = s.model_id
                    where m.code = 'A'),
                'test', 'UNDER_APPRAISAL', now(), 1, 0
            from generate_series(1, 3000) n""";
    private static final String ROUNDS_OF_ALL = """
            insert into app.assessment (dossier_id, stage, round, closed, conclusion, opened_at, closed_at, version)
            select d.id, s.stage, 1, true, '', now() - interval '9 days', now() - s.ago, 0
            from app.dossier d,
                (values ('BASELINE', interval '8 days'), ('WARD', interval '4 days')) s (stage, ago)
            where d.cycle_year = 2024""";
    private static final String VERDICTS = """
            insert into app.verdict (assessment_id, criterion_key, result, measured, finding, note, judged_by, judged_at)
            select a.id, c.criterion_key,
                case when random() < 0.8 then 'MET' when random() < 0.8 then 'NOT_MET' else 'NOT_APPLICABLE' end,
                '{}', '', '', 'test', now()
            from app.assessment a join app.dossier d on d.id = a.dossier_id and d.cycle_year = 2024
            join app.criterion c on c.set_id = d.criteria_set_id""";
    private static final String REPORTS = """
            insert into app.progress_report (dossier_id, reported_on, met, applicable, note, reported_by)
            select d.id, current_date - each, 20, 34, '', 'test'
            from app.dossier d, generate_series(1, 9, 2) each where d.cycle_year = 2024""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Environment environment;

    @Test
    void measure() {
        JdbcTemplate owner = new DatabaseOwner(environment).ofTheApplication();
        for (String fill : List.of(DOSSIERS, ROUNDS_OF_ALL, VERDICTS, REPORTS)) {
            LOG.info("{} rows", owner.update(fill));
        }
        owner.execute("analyze");
        Downloads officer = new Downloads(mvc, accounts);
        for (String address : List.of(
                "/reports/units?year=2024",
                "/reports/units?year=2024&place=10",
                "/reports/criteria?year=2024",
                "/reports/criteria/dossiers?year=2024&criterion=A-01&result=not_met",
                "/reports/units/export?year=2024",
                "/dossiers/export?year=2024",
                "/dossiers/HS-2024-60001-A/progress",
                "/dossiers/HS-2024-60001-A/report.pdf")) {
            LOG.info("{}: {} ms", address, fastest(officer, address));
        }
    }

    private static long fastest(Downloads officer, String address) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            if (officer.answer("administrator", address).getStatus() != 200) {
                throw new AssertionError(address);
            }
            fastest = Math.min(fastest, (System.nanoTime() - begin) / 1_000_000);
        }
        return fastest;
    }
}
