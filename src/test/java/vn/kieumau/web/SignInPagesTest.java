package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import vn.kieumau.account.AccountAdministration;
import vn.kieumau.account.AccountDirectory;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.credential.Base32;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.signin.AgedSession;

/** Signing in as a person does it, with a browser that keeps cookies. */
@KieuMauTest
class SignInPagesTest {

    private static final String PASSWORD = "trâu cày ruộng tím bằng guitar";
    private static final String OTHER_PASSWORD = "mưa rơi trên nóc xe buýt số 9";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private OfficerService officers;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    private String name;

    @BeforeEach
    void anAccount() {
        name = "can-bo." + UUID.randomUUID().toString().substring(0, 8);
        officers.register(name, "Cán bộ thử", PASSWORD);
        officers.appoint(name, Role.CLERK, "16726", LocalDate.of(2021, 1, 1), null, "test");
    }

    @Test
    void anIssuedPasswordOpensNothingButThePageWhereItIsChanged() {
        String issued = administration.resetPassword(name);
        Visitor visitor = new Visitor(port).signIn(name, issued);

        for (String page :
                new String[] {"/", "/dossiers", "/account", "/account/factor", "/camunda/app/tasklist/default/"}) {
            HttpResponse<String> led = visitor.get(page, "text/html");
            assertThat(led.statusCode()).as(page).isEqualTo(302);
            assertThat(location(led)).as(page).endsWith("/account/password");
        }
        for (String program : new String[] {"/engine-rest/task", "/api/v1/dossiers", TASKS}) {
            HttpResponse<String> refused = visitor.get(program, "application/json");
            assertThat(refused.statusCode()).as(program).isEqualTo(403);
            assertThat(refused.body()).as(program).contains("Hãy đổi mật khẩu trước khi làm việc khác.");
        }
        HttpResponse<String> changed = visitor.postOn(
                "/account/password",
                "/account/password",
                "current",
                issued,
                "password",
                OTHER_PASSWORD,
                "repeated",
                OTHER_PASSWORD);

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/", "text/html").statusCode()).isEqualTo(200);
        assertThat(location(login(new Visitor(port), issued))).endsWith("/login?error");
    }

    @Test
    void aWeakPasswordIsRefusedInPlaceAndNotShown() {
        Visitor visitor = new Visitor(port).signIn(name, PASSWORD);

        HttpResponse<String> weak = change(visitor, PASSWORD, "matkhau12345678");
        HttpResponse<String> wrong = change(visitor, "sai", OTHER_PASSWORD);

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("Mật khẩu này dễ đoán.").doesNotContain("matkhau12345678");
        assertThat(wrong.body()).contains("Mật khẩu hiện tại chưa đúng.");
    }

    @Test
    void aSecondFactorMakesTheSignInTakeTwoSteps() throws Exception {
        Visitor owner = new Visitor(port).signIn(name, PASSWORD);
        String secret = secretOn(owner.get("/account/factor", "text/html").body());
        HttpResponse<String> on = owner.postOn("/account/factor", "/account/factor", "code", code(secret, 0));
        assertThat(on.body()).contains("Trang này chỉ hiện một lần.");
        String recovery = first("<li>(\\d\\d-[A-Z2-9]{5}-[A-Z2-9]{5})</li>", on.body());

        Visitor visitor = new Visitor(port);
        assertThat(location(login(visitor, PASSWORD))).endsWith("/login/code");
        for (String page : new String[] {"/", "/account", "/dossiers", "/camunda/app/tasklist/default/"}) {
            assertThat(location(visitor.get(page, "text/html"))).as(page).endsWith("/login");
        }
        assertThat(visitor.get("/engine-rest/task", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(location(visitor.postOn("/login/code", "/login/code", "code", "000000")))
                .endsWith("/login/code?error");
        assertThat(location(visitor.postOn("/login/code", "/login/code", "code", code(secret, 0))))
                .as("the code that switched the factor on")
                .endsWith("/login/code?error");
        String before = visitor.session();
        assertThat(location(visitor.postOn("/login/code", "/login/code", "code", code(secret, 30))))
                .doesNotContain("/login");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/account", "text/html").statusCode()).isEqualTo(200);

        Visitor withoutTelephone = new Visitor(port);
        login(withoutTelephone, PASSWORD);
        withoutTelephone.postOn("/login/code", "/login/code", "code", recovery);
        assertThat(withoutTelephone.get("/account", "text/html").body()).contains("còn 9 mã khôi phục");
    }

    @Test
    void theSessionGetsANewIdAndEverySignInItsOwn() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login", "text/html");
        String before = visitor.session();

        visitor.signIn(name, PASSWORD);

        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequestAndInBothApplications() {
        Visitor visitor = new Visitor(port).signIn(name, PASSWORD);
        assertThat(visitor.get(TASKS, "application/json").statusCode()).isEqualTo(200);

        administration.disable(name);

        assertThat(visitor.get(TASKS, "application/json").statusCode()).isEqualTo(401);
        assertThat(location(visitor.get("/", "text/html"))).endsWith("/login");
        assertThat(location(login(new Visitor(port), PASSWORD))).endsWith("/login?error");
    }

    @Test
    void aPostCountsFromTheNextRequestOnAndSoDoesItsEnd() {
        Visitor visitor = new Visitor(port).signIn(name, PASSWORD);
        // the engine's web applications keep the groups of the first request in the session
        String mayGrant = "/camunda/api/engine/engine/default/authorization/check"
                + "?permissionName=CREATE&resourceName=authorization&resourceType=4";
        assertThat(visitor.get(mayGrant, "application/json").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/admin/accounts", "text/html").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/app/cockpit/default/", "text/html").statusCode())
                .isEqualTo(403);

        officers.appoint(name, Role.ADMINISTRATOR, "VN", LocalDate.of(2021, 1, 1), null, "test");

        assertThat(visitor.get("/admin/accounts", "text/html").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/app/cockpit/default/", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(mayGrant, "application/json").body()).contains("\"authorized\":true");

        long post = directory.require(name).posts().stream()
                .filter(held -> held.post().role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .id();
        administration.endPost(name, post, LocalDate.of(2021, 2, 1));

        assertThat(visitor.get("/admin/accounts", "text/html").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/app/cockpit/default/", "text/html").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get(mayGrant, "application/json").statusCode()).isEqualTo(403);
    }

    @Test
    void otherSessionsAreListedAndEndedWithOneClick() {
        Visitor here = new Visitor(port).signIn(name, PASSWORD);
        Visitor elsewhere = new Visitor(port).signIn(name, PASSWORD);
        assertThat(here.get("/account", "text/html").body())
                .contains("127.0.0.1", "Phiên này", "Kết thúc các phiên khác");

        here.postOn("/account", "/account/sessions/others");

        assertThat(location(elsewhere.get("/", "text/html"))).endsWith("/login");
        assertThat(here.get("/account", "text/html").body()).doesNotContain("Kết thúc các phiên khác");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        Visitor here = new Visitor(port).signIn(name, PASSWORD);
        Visitor elsewhere = new Visitor(port).signIn(name, PASSWORD);

        assertThat(change(here, PASSWORD, OTHER_PASSWORD).statusCode()).isEqualTo(302);

        assertThat(location(elsewhere.get("/", "text/html"))).endsWith("/login");
        assertThat(here.get("/", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutAtEitherDoorEndsBoth() {
        Visitor visitor = new Visitor(port).signIn(name, PASSWORD);
        visitor.get("/camunda/app/tasklist/default/", "text/html");

        visitor.postOn("/account", "/logout");

        assertThat(visitor.get(TASKS, "application/json").statusCode()).isEqualTo(401);
        assertThat(countOfSessions()).isZero();
    }

    @Test
    void aSessionEndsTwelveHoursAfterTheSignInHoweverBusy() {
        Visitor visitor = new Visitor(port).signIn(name, PASSWORD);
        AgedSession.begin(sessions, name, Instant.now().minusSeconds(12 * 3600 + 1));

        assertThat(location(visitor.get("/", "text/html"))).endsWith("/login");
    }

    @Test
    void aTasklistThatRefreshesItselfWithNobodyThereIsIdle() {
        Visitor visitor = new Visitor(port).signIn(name, PASSWORD);
        String list = "/camunda/api/engine/engine/default/filter/none/count";

        AgedSession.begin(sessions, name, Instant.now().minusSeconds(14 * 60));
        visitor.get(list, "application/json");
        AgedSession.begin(sessions, name, Instant.now().minusSeconds(15 * 60 + 1));
        assertThat(visitor.get(list, "application/json").statusCode())
                .as("nothing but refreshing for 15 minutes")
                .isEqualTo(401);

        Visitor busy = new Visitor(port).signIn(name, PASSWORD);
        AgedSession.begin(sessions, name, Instant.now().minusSeconds(14 * 60));
        busy.get("/account", "text/html");
        AgedSession.begin(sessions, name, Instant.now().minusSeconds(15 * 60 + 1));
        assertThat(busy.get("/account", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherNodeReadsTheSessionFromTheDatabase() {
        new Visitor(port).signIn(name, PASSWORD).get("/camunda/app/tasklist/default/", "text/html");

        Session found = AgedSession.ofAnotherNode(database)
                .findByPrincipalName(name)
                .values()
                .iterator()
                .next();

        assertThat(found.getAttributeNames())
                .contains("SPRING_SECURITY_CONTEXT", "authenticatedUser", "vn.kieumau.web.signin.SignedInSession");
        assertThat(found.<Object>getAttribute("SPRING_SECURITY_CONTEXT").toString())
                .contains("UsernamePasswordAuthenticationToken");
        assertThat(database.queryForObject(
                        "select count(*) from app.spring_session_attributes where position('argon2' in encode(attribute_bytes, 'escape')) > 0",
                        Long.class))
                .as("hashes in sessions")
                .isZero();
    }

    @Test
    void afterFiveFailuresTheSignInPageSaysHowLongToWait() {
        String nobody = "nobody." + name;
        Visitor visitor = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            visitor.postOn("/login", "/login", "username", nobody, "password", "x");
        }

        HttpResponse<String> blocked = visitor.postOn("/login", "/login", "username", nobody, "password", "x");

        assertThat(location(blocked)).endsWith("/login?blocked");
        assertThat(visitor.get("/login?blocked", "text/html").body())
                .contains("Đã nhập sai nhiều lần. Hãy thử lại sau 1 phút.");
    }

    private HttpResponse<String> login(Visitor visitor, String password) {
        return visitor.postOn("/login", "/login", "username", name, "password", password);
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String fresh) {
        return visitor.postOn(
                "/account/password", "/account/password", "current", current, "password", fresh, "repeated", fresh);
    }

    private long countOfSessions() {
        return database.queryForObject(
                "select count(*) from app.spring_session where principal_name = ?", Long.class, name);
    }

    private static String secretOn(String page) {
        return first("class=\"ka-secret\">([A-Z2-7 ]+)<", page).replace(" ", "");
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String code(String secret, int later) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                        Instant.now().plusSeconds(later));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
