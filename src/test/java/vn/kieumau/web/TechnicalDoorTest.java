package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.account.NewTechnicalAccount;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.account.TechnicalAccounts.NewKey;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** Programs at the engine's REST interface: their key, their scope, and nothing beside it. */
@KieuMauTest
class TechnicalDoorTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OWNER = "administrator";

    /** Every scope is refused all of these. */
    private static final List<String> OUTSIDE_EVERY_SCOPE = List.of(
            "GET /engine-rest/task",
            "POST /engine-rest/task",
            "GET /engine-rest/user",
            "GET /engine-rest/group",
            "GET /engine-rest/identity/groups?userId=administrator",
            "GET /engine-rest/process-instance",
            "POST /engine-rest/process-instance",
            "GET /engine-rest/history/task",
            "GET /engine-rest/history/user-operation",
            "GET /engine-rest/filter",
            "POST /engine-rest/filter/create",
            "GET /engine-rest/authorization",
            "POST /engine-rest/authorization/create",
            "GET /engine-rest/variable-instance",
            "POST /engine-rest/message",
            "POST /engine-rest/signal",
            "POST /engine-rest/condition",
            "POST /engine-rest/external-task/fetchAndLock",
            "POST /engine-rest/process-definition/key/recognition/start",
            "PUT /engine-rest/process-definition/key/recognition/suspended",
            "DELETE /engine-rest/process-definition/key/recognition",
            "GET /engine-rest/process-definition/key/recognition/xml",
            "DELETE /engine-rest/deployment/1",
            "GET /engine-rest/deployment/1/resources",
            "POST /engine-rest/deployment/1/redeploy",
            "PUT /engine-rest/deployment/create",
            "POST /engine-rest/engine/default/deployment/create",
            "GET /engine-rest/engine/default/task",
            "POST /engine-rest/deployment/create/",
            "POST /engine-rest/Deployment/create",
            "POST /engine-rest/deployment/%63reate",
            "GET /engine-rest/version/",
            "GET /engine-rest/task/count?assignee=administrator",
            "OPTIONS /engine-rest/task",
            "GET /engine-rest/telemetry/data",
            "GET /engine-rest/metrics",
            "GET /engine-rest/",
            "GET /api/v1/units",
            "POST /api/v1/dossiers",
            "DELETE /api/v1/dossiers/HS-2023-16726-A",
            "GET /api/v1/dossiers/",
            "GET /api/v1/dossiers/HS-2023-16726-A/assessments/ward",
            "PUT /api/v1/dossiers/HS-2023-16726-A/assessments/nowhere",
            "PUT /api/v1/dossiers/HS-2023-16726-A/assessments/ward/",
            "PUT /api/v1/dossiers/HS-2023-16726-A/assessments/w%61rd",
            "POST /api/v1/dossiers/HS-2023-16726-A/assessments/ward",
            "GET /api/v2/dossiers");

    @LocalServerPort
    private int port;

    @Autowired
    private TechnicalAccounts accounts;

    @Autowired
    private OfficerService officers;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void today() {
        today = VietnamTime.dayOf(java.time.Instant.now());
    }

    @Test
    void aMonitorReadsTheVersionAndCountsThatAreReal() {
        Program monitor = program(account(TechnicalScope.READ_ONLY));
        long before = count(monitor, "process-instance");

        journeys.aDossier();

        assertThat(monitor.get("/engine-rest/version").body()).contains("7.24");
        assertThat(count(monitor, "process-instance")).isGreaterThan(before);
        assertThat(count(monitor, "task")).isPositive();
        assertThat(count(monitor, "incident")).isNotNegative();
        assertThat(count(monitor, "job")).isNotNegative();
    }

    @Test
    void nothingBesideItsScopeIsOpenToAProgram() {
        Program modeler = program(account(TechnicalScope.DEPLOY_STAGING));
        Program monitor = program(account(TechnicalScope.READ_ONLY));
        Program drafter = program(drafter("40"));

        for (String wanted : OUTSIDE_EVERY_SCOPE) {
            String[] parts = wanted.split(" ");
            assertThat(modeler.send(parts[0], parts[1]).statusCode())
                    .as("modeler: %s", wanted)
                    .isIn(403, 400);
            assertThat(monitor.send(parts[0], parts[1]).statusCode())
                    .as("monitor: %s", wanted)
                    .isIn(403, 400);
            assertThat(drafter.send(parts[0], parts[1]).statusCode())
                    .as("drafter: %s", wanted)
                    .isIn(403, 400);
        }
        assertThat(monitor.get("/engine-rest/deployment").statusCode()).isEqualTo(403);
        assertThat(monitor.send("POST", "/engine-rest/deployment/create").statusCode())
                .isEqualTo(403);
        assertThat(modeler.get("/engine-rest/task/count").statusCode()).isEqualTo(403);
        assertThat(drafter.get("/engine-rest/version").statusCode()).isEqualTo(403);
        assertThat(drafter.get("/engine-rest/task/count").statusCode()).isEqualTo(403);
        assertThat(modeler.get("/api/v1/dossiers").statusCode()).isEqualTo(403);
    }

    @Test
    void ofAllOurEndpointsAProgramThatDraftsReachesThree() {
        Program drafter = program(drafter("40"));
        List<String> reached = new ArrayList<>();

        EndpointTable.ALL.forEach((endpoint, expected) -> {
            String[] parts = endpoint.split(" ");
            String method = "ANY".equals(parts[0]) ? "GET" : parts[0];
            String path = parts[1].replace("{level}", "ward").replaceAll("\\{[^}]+}", "1");
            int status = drafter.send(method, path).statusCode();
            if (!expected.open() && status != 401 && status != 403 && status != 302) {
                reached.add(endpoint);
            }
        });

        assertThat(reached)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/dossiers",
                        "GET /api/v1/dossiers/{number}",
                        "PUT /api/v1/dossiers/{number}/assessments/{level}");
    }

    @Test
    void aModelerSeesWhatItAsksForBeforeItDeploysAndNoOneElsesDeployment() {
        Program modeler = program(account(TechnicalScope.DEPLOY_STAGING));

        assertThat(modeler.get("/engine-rest/version").statusCode()).isEqualTo(200);
        assertThat(modeler.get("/engine-rest/deployment?maxResults=0").body()).isEqualTo("[]");
        assertThat(modeler.get("/engine-rest/deployment").body()).isEqualTo("[]");
        assertThat(modeler.get("/engine-rest/process-definition?maxResults=100").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonsRightPasswordOpensNothingByBasicAndTheBrowserIsNotAskedForOne() {
        SignedInOfficer officer = journeys.officer(Role.AUDITOR, "40");

        HttpResponse<String> refused =
                new Program(port, officer.getUsername(), DemoAccounts.PASSWORD).get("/engine-rest/version");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aProgramSignsInNowhereElse() {
        NewKey key = account(TechnicalScope.READ_ONLY);
        Program program = program(key);
        Visitor visitor = new Visitor(port).signIn(key.name(), key.secret());

        assertThat(visitor.get("/", "text/html").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/engine-rest/version", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(program.get("/").statusCode()).isEqualTo(302);
        assertThat(program.get("/admin/accounts").statusCode()).isEqualTo(302);
        assertThat(program.get("/api/v1/dossiers").statusCode()).isEqualTo(403);
        assertThat(program.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(program.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(program.get("/engine-rest/version").headers().allValues("Set-Cookie"))
                .as("no session")
                .isEmpty();
    }

    @Test
    void aKeyWorksOnlyInItsTimeFromItsAddressesAndWhileItsOwnerIsActive() {
        NewKey tomorrow = account(today.plusDays(1), today.plusDays(2), "");
        NewKey yesterday = account(today.minusDays(2), today.minusDays(1), "");
        NewKey elsewhere = account(today, today, "10.1.0.0/16\n2001:db8::/32");
        NewKey here = account(today, today, "10.1.0.0/16, 127.0.0.0/8, ::1");
        NewKey ended = account(today, today, "");
        String owner = "owner." + COUNT.incrementAndGet();
        officers.register(owner, "Người sắp nghỉ việc", DemoAccounts.PASSWORD);
        NewKey orphan = accounts.create(wanted(owner, today, today, ""), OWNER);

        accounts.end(ended.name(), OWNER);
        assertThat(version(orphan)).isEqualTo(200);
        jdbc.sql("update app.officer set active = false where username = ?")
                .param(owner)
                .update();

        assertThat(List.of(tomorrow, yesterday, elsewhere, ended, orphan))
                .allSatisfy(key -> assertThat(version(key)).isEqualTo(401));
        assertThat(version(here)).isEqualTo(200);
    }

    @Test
    void whoeverTriesKeysHasToWait() {
        NewKey key = account(TechnicalScope.READ_ONLY);
        Program guesser = new Program(port, key.name(), "x".repeat(43));
        for (int i = 0; i < 7; i++) {
            guesser.get("/engine-rest/version");
        }

        HttpResponse<String> later = program(key).get("/engine-rest/version");

        assertThat(later.statusCode()).isEqualTo(429);
        assertThat(later.headers().firstValue("Retry-After")).isPresent();
        assertThat(later.body()).contains("Đã sai khóa nhiều lần.");
    }

    @Test
    void headersThatAreNoBasicAreRefusedAndNeverAnError() {
        for (String header :
                List.of("Basic", "Basic ", "Basic !!!", "Basic YWJj", "basic Og==", "Bearer x", "Digest x")) {
            assertThat(new Visitor(port)
                            .getWith("/engine-rest/version", "Authorization", header)
                            .statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void onlyAHashOfTheKeyIsKeptAndTheKeyIsLong() {
        NewKey key = account(TechnicalScope.READ_ONLY);

        String stored = jdbc.sql("select secret_hash from app.technical_account where name = ?")
                .param(key.name())
                .query(String.class)
                .single();

        assertThat(key.secret()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(stored).hasSize(64).doesNotContain(key.secret());
        assertThat(accounts.all().toString()).doesNotContain(key.secret(), stored);
    }

    @Test
    void whatWouldMakeABadAccountIsRefusedInOneSentence() {
        assertRefused(wanted("nobody", today, today, ""), "Không có người dùng “nobody” đang hoạt động.");
        assertRefused(wanted(OWNER, today, today.minusDays(1), ""), "đứng trước ngày đầu");
        assertRefused(wanted(OWNER, today, today.plusDays(400), ""), "tối đa 366 ngày");
        assertRefused(wanted(OWNER, today, today, "localhost"), "“localhost” không phải là địa chỉ IP");
        assertRefused(wanted(OWNER, today, today, "10.0.0.0/99"), "không phải là địa chỉ IP hay dải mạng");
        assertRefused(
                new NewTechnicalAccount("Có dấu", "x", OWNER, TechnicalScope.READ_ONLY, today, today, ""),
                "Tên “Có dấu” chưa đúng.");
        assertRefused(
                new NewTechnicalAccount("abc", " ", OWNER, TechnicalScope.READ_ONLY, today, today, ""),
                "Hãy ghi tài khoản này dùng để làm gì.");
        assertRefused(drafterOf(""), "Hãy ghi mã của đơn vị");
        assertRefused(drafterOf("99999x"), "Không có đơn vị nào mang mã “99999x”.");
        assertRefused(
                new NewTechnicalAccount("abc", "x", OWNER, TechnicalScope.READ_ONLY, today, today, "40", ""),
                "không gắn với đơn vị");
    }

    @Test
    void theListOfAccountsNamesTheUnitOfOneThatDrafts() {
        NewKey key = drafter("40");
        Visitor administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);

        assertThat(administrator.get("/admin/technical-accounts", "text/html").body())
                .contains(key.name(), "Ghi nháp bảng chấm của các hồ sơ thuộc đơn vị: tỉnh Nghệ An (40)");
    }

    @Test
    void anAdministratorMakesAnAccountSeesItsKeyOnceAndEndsIt() {
        Visitor administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);
        String name = "trang-" + COUNT.incrementAndGet();
        String token = administrator.token();

        String made = administrator
                .postForm(
                        "/admin/technical-accounts",
                        "name=" + name + "&purpose=x&owner=administrator&scope=read-only&from="
                                + VietnamTime.show(today) + "&to=" + VietnamTime.show(today) + "&addresses=&_csrf="
                                + token)
                .body();
        String secret = made.replaceAll("(?s).*<code data-key>([^<]+)</code>.*", "$1");

        assertThat(made).contains("Đã lập tài khoản “may_" + name + "”");
        assertThat(version(new NewKey("may_" + name, secret))).isEqualTo(200);
        assertThat(administrator.get("/admin/technical-accounts", "text/html").body())
                .contains("may_" + name)
                .doesNotContain(secret);

        administrator.postForm("/admin/technical-accounts/may_" + name + "/end", "_csrf=" + token);

        assertThat(version(new NewKey("may_" + name, secret))).isEqualTo(401);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Visitor administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);

        HttpResponse<String> refused = administrator.postForm(
                "/admin/technical-accounts",
                "name=modeler&purpose=Phòng&from=31/02/2026&_csrf=" + administrator.token());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"modeler\"", "31/02/2026", "Hãy chọn một phạm vi trong danh sách.");
    }

    private void assertRefused(NewTechnicalAccount wanted, String sentence) {
        assertThatThrownBy(() -> accounts.create(wanted, OWNER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(sentence);
    }

    private int version(NewKey key) {
        return program(key).get("/engine-rest/version").statusCode();
    }

    private long count(Program monitor, String kind) {
        return Long.parseLong(
                monitor.get("/engine-rest/" + kind + "/count").body().replaceAll("\\D", ""));
    }

    private Program program(NewKey key) {
        return new Program(port, key.name(), key.secret());
    }

    private NewKey account(TechnicalScope scope) {
        return accounts.create(
                new NewTechnicalAccount("thu-" + COUNT.incrementAndGet(), "Kiểm thử", OWNER, scope, today, today, ""),
                OWNER);
    }

    private NewKey drafter(String unit) {
        return accounts.create(drafterOf(unit), OWNER);
    }

    private NewTechnicalAccount drafterOf(String unit) {
        return new NewTechnicalAccount(
                "nhap-" + COUNT.incrementAndGet(),
                "Kiểm thử",
                OWNER,
                TechnicalScope.ASSESSMENT_DRAFT,
                today,
                today,
                unit,
                "");
    }

    private NewKey account(LocalDate from, LocalDate to, String addresses) {
        return accounts.create(wanted(OWNER, from, to, addresses), OWNER);
    }

    private static NewTechnicalAccount wanted(String owner, LocalDate from, LocalDate to, String addresses) {
        return new NewTechnicalAccount(
                "thu-" + COUNT.incrementAndGet(), "Kiểm thử", owner, TechnicalScope.READ_ONLY, from, to, addresses);
    }
}
