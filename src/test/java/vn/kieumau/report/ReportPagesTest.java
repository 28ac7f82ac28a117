package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.Score;
import vn.kieumau.assessment.Stage;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

@KieuMauTest
class ReportPagesTest {

    private static final String NGHE_AN = "province-movement-office.nghe-an";
    private static final String NOTE = "Kiểm tra lại thấy thiếu sổ theo dõi quý IV.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private JdbcTemplate database;

    private Downloads downloads;

    @BeforeEach
    void signIn() {
        downloads = new Downloads(mvc, accounts);
    }

    @Test
    void theProgressOfADossierIsACurveWithItsTable() {
        Journey journey = journeys.aDossier().upToTheCommitments().completeAll("sign_commitment");
        journey.complete("close_commitments")
                .complete(
                        "report_progress",
                        Map.of("outcome", "in_progress", "reportedOn", "30/06/2023", "met", 20, "applicable", 33));

        String page = page("administrator", "/dossiers/" + journey.number() + "/progress");

        assertThat(page)
                .contains("<svg", "aria-describedby=\"progress-table\"", "id=\"progress-table\"")
                .contains("30/06/2023", "20/33 (60,61 %)", "Đơn vị báo cáo tiến độ")
                .contains("Rà soát ban đầu, lần 1", "0/34 (0 %)", "minh họa")
                .doesNotContain("style=");
        assertThat(page("administrator", "/dossiers/" + journey.number()))
                .contains("<svg", "/dossiers/" + journey.number() + "/progress");
    }

    @Test
    void beforeTheFirstFigureThePageSaysWhenItComes() {
        assertThat(page("administrator", "/dossiers/" + journeys.aDossier().number() + "/progress"))
                .contains("Chưa có số liệu", "báo cáo tiến độ đầu tiên")
                .doesNotContain("<svg class=\"kr-chart\"");
    }

    @Test
    void aSubmissionIsMarkedOnTheCurve() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        assertThat(page("administrator", "/dossiers/" + journey.number() + "/progress"))
                .contains("Trình hồ sơ lần 1", "kr-mark", "Phường, xã tự đánh giá, lần 1", "34/34 (100 %)");
    }

    @Test
    void theFigureOfAUnitIsThatOfItsLastClosedRoundCountedAsTheAssessmentCounts() {
        Journey journey = journeys.aDossier().upTo("self_assess");
        journey.complete(
                "self_assess",
                Map.of(
                        "restVerdict", "met",
                        "restNote", "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.",
                        "verdict.A-05", "basically_met",
                        "verdict.A-06", "not_met",
                        "verdict.A-07", "not_applicable",
                        "legalBasis.A-07", "9745/QĐ-BCA-V05",
                        "approvedBy.A-07", "Phòng PV05 Công an tỉnh"));
        journey.complete("review_meeting");
        AssessmentView ward = assessments.latest(journey.dossier(), Stage.WARD).orElseThrow();
        Score score = ward.score();

        String row = downloads
                .sheet(
                        "administrator",
                        "/reports/units/export?place=" + journey.dossier().unitCode())
                .get(3);

        assertThat(ward.closed()).isTrue();
        assertThat(row)
                .contains("|" + score.total() + "|" + score.met() + "|" + score.applicable() + "|"
                        + score.percent().words() + "|")
                .contains("Phường, xã tự đánh giá, lần 1");
    }

    @Test
    void beforeItsDayAFigureIsNotThere() {
        Journey journey = journeys.aDossier().upToTheSubmission();
        String unit = journey.dossier().unitCode();

        assertThat(page("administrator", "/reports/units?place=" + unit)).contains("34/34 (100 %)");
        assertThat(page("administrator", "/reports/units?place=" + unit + "&asOf=01/01/2023"))
                .contains("Chưa có số liệu")
                .doesNotContain("34/34");
    }

    @Test
    void everybodySeesTheOwnUnitsAndNoOthers() {
        assertThat(page("ward-police.nghi-huong", "/reports/units"))
                .contains("HS-2023-16726-A")
                .doesNotContain("HS-2023-18880-A", "HS-2023-16939-B");
        assertThat(page(NGHE_AN, "/reports/units?year=2026"))
                .contains("HS-2026-17530-A")
                .doesNotContain("HS-2023");
        assertThat(page("ward-police.nghi-huong", "/reports/units?place=18880"))
                .contains("Chưa có hồ sơ nào trong phạm vi được xem")
                .doesNotContain("HS-2023-18880-A");
        assertThat(downloads.sheet("ward-police.nghi-huong", "/reports/units/export"))
                .hasSize(4);
        assertThat(page("ward-police.nghi-huong", "/reports/units")).contains("href=\"/reports/units\"");
    }

    @Test
    void setsOfDifferentSizesComeWithAWarning() {
        assertThat(page("administrator", "/reports/units")).contains("so sánh theo tỷ lệ phần trăm");
        assertThat(page("administrator", "/reports/units?model=A&year=2023&place=16726"))
                .doesNotContain("so sánh theo tỷ lệ phần trăm");
    }

    @ParameterizedTest
    @CsvSource({"year=abc", "model=Z", "page=-1", "place=x", "asOf=2023-01-01", "set=x"})
    void aValueThatCannotBeMeantIsNamedAndNarrowsNothing(String query) {
        assertThat(page("ward-police.nghi-huong", "/reports/units?" + query))
                .contains("km-alert--notice", "HS-2023-16726-A");
    }

    @Test
    void theHeatMapCountsVerdictsAndLeadsToTheDossiersBehindANumber() {
        Journey failed = judgedNotMetByTheDistrict();
        String place = failed.dossier().unitCode();
        String set = String.valueOf(failed.dossier().criteriaSetId());

        String table = page("administrator", "/reports/criteria?place=" + place);
        String behind = page(
                "administrator",
                "/reports/criteria/dossiers?place=" + place + "&set=" + set + "&criterion=A-01&result=not_met");

        assertThat(table).contains("kr-degree--4", "1/1 (100 %)", "quá nửa", "criterion=A-01&amp;result=not_met");
        assertThat(behind).contains("/dossiers/" + failed.number(), NOTE, "Chưa đạt");
        assertThat(page(
                        "administrator",
                        "/reports/criteria/dossiers?place=" + place + "&set=" + set + "&criterion=A-01&result=met"))
                .contains("Không có hồ sơ nào ứng với con số này");
        assertThat(downloads.sheet("administrator", "/reports/criteria/export?place=" + place))
                .anyMatch(row -> row.contains("1/1 (100 %)"));
        assertThat(downloads.sheet(
                        "administrator",
                        "/reports/criteria/dossiers/export?place=" + place + "&criterion=A-01&result=not_met"))
                .anyMatch(row -> row.startsWith(failed.number()));
        assertThat(page(
                        "ward-police.nghi-huong",
                        "/reports/criteria/dossiers?set=" + set + "&criterion=A-01&result=not_met"))
                .doesNotContain(failed.number());
    }

    @Test
    void withoutADossierInReachTheTableIsEmpty() {
        assertThat(page("ward-police.nghi-huong", "/reports/criteria?place=18880"))
                .contains("Chưa có hồ sơ nào trong phạm vi được xem");
        assertThat(page("ward-police.nghi-huong", "/reports/criteria/dossiers?place=18880&criterion=A-01"))
                .contains("Không có hồ sơ nào ứng với con số này");
    }

    @Test
    void aReportedRangeStandsBesideWhatIsComputedAndChangesNothing() {
        Journey journey = journeys.aDossier().upToTheSubmission();
        String before = downloads
                .sheet(
                        NGHE_AN,
                        "/reports/units/export?place=" + journey.dossier().unitCode())
                .get(3);

        MockHttpServletResponse entered = enter(NGHE_AN, Map.of());
        String page = page(NGHE_AN, "/reports/units?place=413&model=A");

        assertThat(entered.getStatus()).isEqualTo(302);
        assertThat(page)
                .contains("28–29/34, hầu hết", "Báo cáo số 125/BC-CATX ngày 28/08/2023", "không dùng để tính")
                .contains("thị xã Cửa Lò");
        assertThat(downloads
                        .sheet(
                                NGHE_AN,
                                "/reports/units/export?place="
                                        + journey.dossier().unitCode())
                        .get(3))
                .isEqualTo(before);
        assertThat(page("ward-police.nghi-huong", "/reports/units")).doesNotContain("28–29/34");
        assertThat(page("province-movement-office.tuyen-quang", "/reports/reported"))
                .doesNotContain("28–29/34");
        assertThat(acts("report.figure_entered")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "to;27;bị ngược",
                "of;28;Không thể đạt 29 trên tổng số 28",
                "asOf;01/01/2099;Ngày này chưa đến",
                "asOf;01/01/1945;từ năm 2000",
                "asOf;2023-08-28;dd",
                "unit;08;Không có huyện hay tỉnh nào mang mã 08",
                "unit;16726;Không có huyện hay tỉnh nào mang mã 16726",
                "unit;;Hãy điền ô này",
                "source;;Hãy điền ô này",
                "model;Z;Hãy chọn mô hình",
                "from;x;Hãy ghi một số nguyên",
                "of;99999;Hãy ghi một số nguyên"
            })
    void aFigureThatCannotBeIsRefusedAtItsFieldAndNothingTypedIsLost(String field, String value, String sentence) {
        int before = database.queryForObject("select count(*) from app.reported_figure", Integer.class);

        MockHttpServletResponse answer = enter(NGHE_AN, Map.of(field, value == null ? "" : value));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("field-" + field, "các phường của thị xã");
        if (!"dd".equals(sentence)) {
            assertThat(text(answer)).contains(sentence);
        }
        assertThat(database.queryForObject("select count(*) from app.reported_figure", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void aFigureIsTakenBackWithAReasonAndStaysReadable() {
        enter(NGHE_AN, Map.of("source", "Báo cáo ghi nhầm số 7"));
        long id = database.queryForObject(
                "select id from app.reported_figure where source = 'Báo cáo ghi nhầm số 7'", Long.class);

        MockHttpServletResponse tooShort = withdraw(NGHE_AN, id, "nhầm");
        MockHttpServletResponse foreign =
                withdraw("province-movement-office.tuyen-quang", id, "Ghi nhầm số liệu của năm trước.");
        MockHttpServletResponse done = withdraw(NGHE_AN, id, "Ghi nhầm số liệu của năm trước.");

        assertThat(tooShort.getStatus()).isEqualTo(422);
        assertThat(text(tooShort)).contains("ít nhất 20 ký tự");
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(page(NGHE_AN, "/reports/reported"))
                .contains("Báo cáo ghi nhầm số 7", "Đã rút lại: Ghi nhầm số liệu của năm trước.");
        assertThat(page(NGHE_AN, "/reports/units?place=413")).doesNotContain("Báo cáo ghi nhầm số 7");
        assertThat(withdraw(NGHE_AN, id, "Ghi nhầm số liệu của năm trước.").getStatus())
                .isEqualTo(422);
    }

    @Test
    void theDistrictEntersForItselfAndTheWardForNobody() {
        String district = journeys.officer(Role.DISTRICT_POLICE, "413").getUsername();

        assertThat(enter(district, Map.of()).getStatus()).isEqualTo(302);
        assertThat(enter(district, Map.of("unit", "40")).getStatus()).isEqualTo(422);
        assertThat(enter("ward-police.nghi-huong", Map.of()).getStatus()).isEqualTo(403);
        assertThat(page("ward-police.nghi-huong", "/reports/reported")).doesNotContain("name=\"source\"");
    }

    @Test
    void moreUnitsCostNoMoreStatements() {
        journeys.aDossier().upTo("choose_parties");
        List<Integer> few = List.of(statements("/reports/units?place=413"), statements("/reports/criteria?place=413"));
        journeys.aDossier().upTo("choose_parties");
        journeys.aDossier().upTo("choose_parties");

        assertThat(List.of(statements("/reports/units?place=413"), statements("/reports/criteria?place=413")))
                .isEqualTo(few);
        assertThat(few).allMatch(count -> count <= 20);
    }

    private Journey judgedNotMetByTheDistrict() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        while (journey.openSteps().contains("appraise_group")) {
            journey.complete("appraise_group", Map.of("restVerdict", "not_met", "restNote", NOTE));
        }
        return journey.complete("conclude_appraisal").complete("approve_appraisal");
    }

    private MockHttpServletResponse enter(String username, Map<String, String> changed) {
        MockHttpServletRequestBuilder form = post("/reports/reported")
                .param("unit", changed.getOrDefault("unit", "413"))
                .param("about", "các phường của thị xã")
                .param("model", changed.getOrDefault("model", "A"))
                .param("year", "2023")
                .param("asOf", changed.getOrDefault("asOf", "28/08/2023"))
                .param("from", changed.getOrDefault("from", "28"))
                .param("to", changed.getOrDefault("to", "29"))
                .param("of", changed.getOrDefault("of", "34"))
                .param("words", "hầu hết")
                .param("source", changed.getOrDefault("source", "Báo cáo số 125/BC-CATX ngày 28/08/2023"));
        return send(form, username);
    }

    private MockHttpServletResponse withdraw(String username, long id, String reason) {
        return send(
                post("/reports/reported/withdraw")
                        .param("figure", String.valueOf(id))
                        .param("reason", reason),
                username);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form, String username) {
        try {
            return mvc.perform(form.with(csrf()).with(user(accounts.loadUserByUsername(username))))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int acts(String action) {
        return database.queryForObject("select count(*) from app.audit_entry where action = ?", Integer.class, action);
    }

    private int statements(String address) {
        try (StatementCounter counter = new StatementCounter();
                JdbcStatements jdbc = new JdbcStatements()) {
            page("administrator", address);
            return counter.statements().size() + jdbc.count();
        }
    }

    private String page(String username, String address) {
        MockHttpServletResponse answer = downloads.answer(username, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
