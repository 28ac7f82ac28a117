package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

@KieuMauTest
class ListExportsTest {

    private static final String TUYEN_QUANG = "province-movement-office.tuyen-quang";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private OfficerService officers;

    @Autowired
    private JdbcTemplate database;

    private Downloads downloads;

    @BeforeEach
    void signIn() {
        downloads = new Downloads(mvc, accounts);
    }

    @Test
    void theSheetOfDossiersHoldsWhatTheListShowsAndNothingOfOthers() {
        List<String> rows = downloads.sheet(TUYEN_QUANG, "/dossiers/export");

        assertThat(rows.get(0)).startsWith("Hồ sơ|Đơn vị|Cấp huyện|Tỉnh, thành phố|Mô hình|Chu kỳ|Trạng thái");
        assertThat(rows).anyMatch(row -> row.startsWith("HS-2023-02572-A|"));
        assertThat(rows).noneMatch(row -> row.contains("16726"));
        assertThat(downloads.sheet("ward-police.nghi-huong", "/dossiers/export"))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("HS-2023-16726-A|phường Nghi Hương|thị xã Cửa Lò|tỉnh Nghệ An|"));
    }

    @Test
    void theFiltersOfTheListHoldForTheSheet() {
        assertThat(downloads.sheet(TUYEN_QUANG, "/dossiers/export?model=B&year=2023"))
                .anyMatch(row -> row.startsWith("HS-2023-02200-B|"))
                .noneMatch(row -> row.startsWith("HS-2023-02572-A|"));
        assertThat(downloads.sheet(TUYEN_QUANG, "/dossiers/export?unit=nowhere"))
                .hasSize(1);
        assertThat(downloads.answer(TUYEN_QUANG, "/dossiers?model=B").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aLongerListCostsNoMoreStatements() {
        journeys.aDossierOfModelB();
        int few = statements("/dossiers/export?unit=413&model=B");
        for (int each = 0; each < 5; each++) {
            journeys.aDossierOfModelB();
        }

        assertThat(statements("/dossiers/export?unit=413&model=B")).isEqualTo(few);
    }

    @Test
    void anOfficersOpenWorkIsASheet() {
        Journey journey = journeys.aDossier();
        String officer =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()).getUsername();

        List<String> rows = downloads.sheet(officer, "/work/export");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith(journey.number() + "|").contains("Dự thảo nghị quyết");
        assertThat(downloads.sheet("ward-police.duc-ninh-dong", "/work/export"))
                .noneMatch(row -> row.contains(journey.number()));
    }

    @Test
    void accountsAreASheetForWhoeverKeepsThem() {
        officers.register("an.cong-thuc", "=HYPERLINK(\"http://example.org\")", "kieu-mau-demo-2023");

        List<String> rows = downloads.sheet("administrator", "/admin/accounts/export?q=an.cong-thuc");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("Tên đăng nhập|");
        assertThat(rows.get(1)).startsWith("an.cong-thuc|=HYPERLINK");
        assertThat(downloads
                        .answer("pc-chair.nghi-huong", "/admin/accounts/export")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theUnitsOfTodayAreASheet() {
        assertThat(downloads.sheet("ward-police.nghi-huong", "/units/export"))
                .anyMatch(row -> row.startsWith("40|tỉnh Nghệ An|cấp tỉnh"))
                .noneMatch(row -> row.startsWith("413|"));
    }

    @Test
    void whoeverTakesAListIsOnRecord() {
        downloads.answer(TUYEN_QUANG, "/dossiers/export?model=B&year=2023");

        Map<String, Object> act = database.queryForMap(
                "select * from app.audit_entry where action = 'report.exported' order by id desc limit 1");
        assertThat(act).containsEntry("actor", TUYEN_QUANG).containsEntry("object_id", "ho-so");
        assertThat(act.get("after").toString()).contains("\"model\": \"B\"", "\"year\": \"2023\"");
    }

    private int statements(String address) {
        try (StatementCounter counter = new StatementCounter()) {
            downloads.sheet("administrator", address);
            return counter.statements().size();
        }
    }
}
