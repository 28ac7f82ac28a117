package vn.kieumau.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.NewTechnicalAccount;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.assessment.CommentService;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.difficulty.NewDifficulty;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.NewExclusion;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;
import vn.kieumau.unit.UnitLevel;

/** The lists that other features show, as sheets: the same rows, the same filters, the same doors. */
@KieuMauTest
class OtherListExportsTest {

    private static final String ADMINISTRATOR = "administrator";
    private static final String REASON = "Là người thân của Chủ tịch UBND phường nộp hồ sơ.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DifficultyService difficulties;

    @Autowired
    private CommentService comments;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private ExclusionService exclusions;

    @Autowired
    private TechnicalAccounts technicalAccounts;

    @Autowired
    private JdbcTemplate database;

    private Downloads downloads;

    @BeforeEach
    void signIn() {
        downloads = new Downloads(mvc, accounts);
    }

    @Test
    void difficultiesAreASheetWithTheFiltersOfTheirList() {
        Journey journey = journeys.aDossier();
        raise(journey, "Chưa có kinh phí lắp camera");
        String mine = "/difficulties/export?q=" + journey.number();

        List<String> rows = downloads.sheet(ADMINISTRATOR, mine);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("Khó khăn|Nội dung|Tiêu chí|Hồ sơ|Đơn vị|Nơi giải quyết|");
        assertThat(rows.get(1))
                .startsWith("Chưa có kinh phí lắp camera|Ba khối chưa có camera.|Cả hồ sơ|" + journey.number())
                .contains("Chờ giải quyết", "minh họa");
        assertThat(downloads.sheet(ADMINISTRATOR, mine + "&state=resolved")).hasSize(1);
        assertThat(downloads.sheet(neighbour(), mine)).hasSize(1);
        assertThat(page("/difficulties?q=" + journey.number() + "&state=open&only=mine&only=overdue"))
                .doesNotContain("/difficulties/export");
        assertThat(page("/difficulties?q=" + journey.number() + "&state=open"))
                .contains("/difficulties/export?q=" + journey.number() + "&amp;state=open");
    }

    @Test
    void moreDifficultiesCostNoMoreStatements() {
        Journey journey = journeys.aDossier();
        raise(journey, "Thiếu phòng tiếp dân");
        String mine = "/difficulties/export?q=" + journey.number();
        int one = statements(mine);
        raise(journey, "Thiếu camera");
        raise(journey, "Thiếu loa");

        assertThat(statements(mine)).isEqualTo(one);
    }

    @Test
    void recognitionsAreASheetWithTheFiltersOfTheRegister() {
        Journey journey = announced();
        String ward = journey.dossier().unitCode();
        String mine = "/recognitions/export?province=40&model=A&year=2023&unit=" + ward;

        List<String> rows = downloads.sheet(ADMINISTRATOR, mine);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("Hồ sơ|Đơn vị|Cấp huyện|Tỉnh, thành phố|Mô hình|Năm|Quyết định|");
        assertThat(rows.get(1))
                .startsWith(journey.number() + "|")
                .contains("|2023|2345/QĐ-UBND|30/11/2023|34|34|", "05/12/2023", "danh hiệu năm 2023", "minh họa");
        assertThat(downloads.sheet(ADMINISTRATOR, mine.replace("model=A", "model=B")))
                .hasSize(1);
        assertThat(downloads.sheet(neighbour(), mine)).hasSize(1);
        assertThat(page("/recognitions?unit=" + ward)).contains("/recognitions/export?unit=" + ward);
    }

    @Test
    void aLongerRegisterCostsNoMoreStatements() {
        announced();
        String all = "/recognitions/export?province=40&model=A&year=2023";
        int few = statements(all);
        announced();

        assertThat(statements(all)).isEqualTo(few);
    }

    @Test
    void everyVersionOfTheCriteriaSetsIsARow() {
        List<String> rows = downloads.sheet(neighbour(), "/criteria/export");

        assertThat(rows.get(0)).startsWith("Mô hình|Bộ tiêu chí|Phiên bản|Tên|Căn cứ|");
        assertThat(rows).anyMatch(row -> row.startsWith("A|") && row.contains("minh họa"));
        assertThat(rows)
                .hasSize(1 + database.queryForObject("select count(*)::int from app.criteria_set", Integer.class));
    }

    @Test
    void remarksOnADossierAreASheetForWhoeverReadsIt() {
        Journey journey = journeys.aDossier();
        SignedInOfficer ward =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        comments.write(journey.dossier(), "A-01", "Còn thiếu sổ theo dõi quý III.", ward);
        comments.write(journey.dossier(), "A-02", "Đã đủ.", ward);
        comments.settle(journey.dossier(), "A-02", newestComment(journey), true, ward);
        String sheet = "/dossiers/" + journey.number() + "/comments/export";

        List<String> rows = downloads.sheet(ward.getUsername(), sheet);

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).startsWith(journey.number());
        assertThat(rows.get(1)).contains("MINH HỌA");
        assertThat(rows.get(3)).startsWith("2. ").contains("Đã đủ.|Đã giải quyết");
        assertThat(rows.get(4)).startsWith("1. ").contains("Còn thiếu sổ theo dõi quý III.|Chưa giải quyết");
        assertThat(downloads.sheet(ward.getUsername(), sheet + "?state=open")).hasSize(4);
        assertThat(downloads.answer(neighbour(), sheet).getStatus()).isEqualTo(404);
        assertThat(page("/dossiers/" + journey.number() + "/comments")).contains(sheet);
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_entry where action = 'report.exported' and dossier_number = ?",
                        Integer.class,
                        journey.number()))
                .isEqualTo(2);
    }

    @Test
    void proofsOfADossierAreASheetForWhoeverReadsIt() {
        Journey journey = journeys.aDossier();
        String sheet = "/dossiers/" + journey.number() + "/evidence/export";
        evidence.attachFile(journey.number(), journey.upload(), Set.of("A-01", "A-02"), "test");
        evidence.explain(journey.number(), "Có sổ tại Công an phường.", Set.of("A-03"), "test");

        List<String> rows = downloads.sheet(ADMINISTRATOR, sheet);

        assertThat(rows).hasSize(5);
        assertThat(rows.get(2)).startsWith("Tệp|Ghi chú, minh chứng|Tiêu chí|");
        assertThat(rows.get(3)).startsWith("van-ban.pdf||1. ").contains("; 2. ", "Đã nộp");
        assertThat(rows.get(4)).contains("Có sổ tại Công an phường.|3. ");
        assertThat(downloads.answer(neighbour(), sheet).getStatus()).isEqualTo(404);
        assertThat(page("/dossiers/" + journey.number())).contains(sheet);
    }

    @Test
    void whoIsKeptFromADossierIsInTheSheetOfExclusions() {
        Journey journey = journeys.aDossier();
        SignedInOfficer ward =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        exclusions.record(
                new NewExclusion(
                        ward.getUsername(),
                        journey.number(),
                        "",
                        REASON,
                        LocalDate.now().minusDays(1),
                        null),
                ADMINISTRATOR);

        assertThat(downloads.sheet(ADMINISTRATOR, "/admin/exclusions/export"))
                .anyMatch(row -> row.contains(ward.getUsername() + "|" + journey.number() + "|" + REASON)
                        && row.endsWith("|administrator|Đang bị loại"));
        assertThat(page("/admin/exclusions")).contains("/admin/exclusions/export");
    }

    @Test
    void theSheetOfTechnicalAccountsHoldsNoKey() {
        LocalDate today = VietnamTime.dayOf(Instant.now());
        TechnicalAccounts.NewKey made = technicalAccounts.create(
                new NewTechnicalAccount(
                        "sheet-" + journeys.aWard(),
                        "=1+1",
                        ADMINISTRATOR,
                        TechnicalScope.READ_ONLY,
                        today,
                        today,
                        "10.20.0.0/16"),
                ADMINISTRATOR);

        List<String> rows = downloads.sheet(ADMINISTRATOR, "/admin/technical-accounts/export");

        assertThat(rows).anyMatch(row -> row.startsWith(made.name() + "|=1+1|administrator|"));
        assertThat(rows).noneMatch(row -> row.contains(made.secret()));
        assertThat(page("/admin/technical-accounts")).contains("/admin/technical-accounts/export");
    }

    @Test
    void theReviewOfAccountsIsASheetWithItsQuestions() {
        String unused = neighbour();

        List<String> rows = downloads.sheet(ADMINISTRATOR, "/admin/accounts/review/export?open=true&q=" + unused);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("Rà soát tài khoản quý ");
        assertThat(rows.get(1)).startsWith("Tên đăng nhập|").endsWith("|Cần xem lại|Người rà soát|Rà soát lúc");
        assertThat(rows.get(2)).startsWith(unused + "|");
        assertThat(page("/admin/accounts/review?q=" + unused)).contains("/admin/accounts/review/export?q=" + unused);
    }

    @Test
    void substitutionsAndDamagedFilesAreSheetsForTheirKeepersOnly() {
        for (Map.Entry<String, String> list : Map.of(
                        "/admin/substitutions/export", "Người được thay mặt|",
                        "/admin/evidence/export", "Tệp|Hồ sơ|Tình trạng|")
                .entrySet()) {
            assertThat(downloads.sheet(ADMINISTRATOR, list.getKey()).get(0)).startsWith(list.getValue());
            assertThat(downloads.answer(neighbour(), list.getKey()).getStatus()).isEqualTo(403);
        }
    }

    private void raise(Journey journey, String title) {
        difficulties.raise(
                journey.number(),
                new NewDifficulty(null, title, "Ba khối chưa có camera.", UnitLevel.WARD, null, List.of()),
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));
    }

    private Journey announced() {
        return journeys.aDossier()
                .upToTheDecision()
                .complete("decide_recognition")
                .complete("publish_recognition");
    }

    private long newestComment(Journey journey) {
        return comments.of(journey.dossier(), null, false, 0)
                .getContent()
                .get(0)
                .id();
    }

    private String neighbour() {
        return journeys.officer(Role.WARD_POLICE, journeys.aWard()).getUsername();
    }

    private String page(String address) {
        return new String(downloads.answer(ADMINISTRATOR, address).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int statements(String address) {
        try (StatementCounter counter = new StatementCounter()) {
            downloads.sheet(ADMINISTRATOR, address);
            return counter.statements().size();
        }
    }
}
