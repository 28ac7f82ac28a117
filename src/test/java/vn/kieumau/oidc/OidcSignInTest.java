package vn.kieumau.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/**
 * Signing in and out at a real provider. The application runs twice on one database: the first node lets our posts
 * decide, the second one takes them from a claim, makes accounts, and takes no passwords of ours.
 */
@KieuMauTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInTest {

    private static final String DATABASE = "oidc";
    private static final String SIGN_IN = "/oauth2/authorization/sso";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=100";
    private static final Pattern ALERT = Pattern.compile("(?s)km-alert--error\" role=\"alert\">\\s*<p>(.*?)</p>");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Environment environment;

    private JdbcTemplate server;
    private JdbcTemplate database;
    private Provider provider;
    private Application byPosts;
    private Application byClaim;
    private String whileTheProviderWasDown;

    @BeforeAll
    void startAll() {
        DatabaseOwner owner = new DatabaseOwner(environment);
        server = owner.ofTheApplication();
        server.execute("create database " + DATABASE);
        String url = owner.url(DATABASE);
        String user = owner.user();
        String password = owner.password();
        database = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
        int providerPort = Application.freePort();
        int first = Application.freePort();
        int second = Application.freePort();
        Map<String, String> variables = Map.of(
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                user,
                "SPRING_DATASOURCE_PASSWORD",
                password,
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
                "6",
                "KIEU_MAU_OIDC_ISSUER",
                "http://localhost:" + providerPort,
                "KIEU_MAU_OIDC_CLIENT_ID",
                Provider.CLIENT,
                "KIEU_MAU_OIDC_CLIENT_SECRET",
                Provider.SECRET);
        byPosts = Application.start(first, variables);
        Surfer early = new Surfer();
        whileTheProviderWasDown =
                refusal(early.follow(early.get(byPosts.address() + SIGN_IN), "http://localhost", "nobody"));
        byClaim = Application.start(
                second,
                variables,
                "--kieu-mau.oidc.roles=claim",
                "--kieu-mau.oidc.create-accounts=true",
                "--kieu-mau.oidc.local-sign-in=false");
        provider = Provider.start(providerPort, List.of(byPosts.address(), byClaim.address()));
    }

    @AfterAll
    void stopAll() {
        for (AutoCloseable one : new AutoCloseable[] {byPosts, byClaim, provider}) {
            if (one != null) {
                try {
                    one.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        server.execute("drop database " + DATABASE + " with (force)");
    }

    @AfterEach
    void behave() {
        provider.tokens().behave();
    }

    @Test
    void aPreparedPersonSignsInAndIsTheOfficerEverywhere() {
        String subject = person("ward-police.nghi-huong");
        prepare("ward-police.nghi-huong");
        Surfer surfer = new Surfer();
        surfer.get(byPosts.address() + "/login");
        String before = surfer.session(byPosts.address());

        HttpResponse<String> landed = signIn(surfer, byPosts, subject);

        assertThat(landed.uri()).hasToString(byPosts.address() + "/");
        assertThat(landed.body()).contains("Công an phường Nghi Hương");
        assertThat(surfer.session(byPosts.address())).isNotEmpty().isNotEqualTo(before);
        assertThat(surfer.get(byPosts.address() + TASKLIST).statusCode()).isEqualTo(200);
        assertThat(surfer.json(byPosts.address() + TASKS).body()).contains("HS-2023-16726-A");
        assertThat(surfer.json(byPosts.address() + "/engine-rest/task?maxResults=100")
                        .statusCode())
                .isEqualTo(200);
        assertThat(surfer.json(byPosts.address() + "/api/v1/dossiers").body()).contains("HS-2023-16726-A");
        assertThat(surfer.get(byPosts.address() + "/admin/accounts").statusCode())
                .isEqualTo(403);
        assertThat(bindings("ward-police.nghi-huong")).isEqualTo(1);
    }

    @Test
    void theRequestCarriesPkceStateAndNonce() {
        URI wanted = URI.create(new Surfer()
                .get(byPosts.address() + SIGN_IN)
                .headers()
                .firstValue("Location")
                .orElseThrow());

        assertThat(wanted.getQuery())
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "scope=openid profile");
    }

    @Test
    void aSecondSignInUsesTheBindingEvenUnderAnotherName() {
        String subject = person("pc-officer.nghi-huong");
        prepare("pc-officer.nghi-huong");
        signIn(new Surfer(), byPosts, subject);
        provider.tokens().spoil(claims -> claims.put("preferred_username", "administrator"));

        HttpResponse<String> landed = signIn(new Surfer(), byPosts, subject);

        assertThat(landed.body()).contains("Công chức UBND phường Nghi Hương");
        assertThat(bindings("pc-officer.nghi-huong")).isEqualTo(1);
        assertThat(bindings("administrator")).isZero();
    }

    @Test
    void whoIsNotPreparedReadsOneSentenceAndNoAccountIsMade() {
        Surfer surfer = new Surfer();
        long accounts = accounts();

        HttpResponse<String> known = signIn(surfer, byPosts, person("pc-chair.nghi-huong"));
        HttpResponse<String> stranger = signIn(new Surfer(), byPosts, person("nguoi-la"));
        HttpResponse<String> nameless = signIn(new Surfer(), byPosts, person(Map.of()));

        assertThat(refusal(known))
                .isEqualTo("Tài khoản pc-chair.nghi-huong chưa được cấp quyền vào hệ thống này."
                        + " Hãy liên hệ quản trị để được cấp.");
        assertThat(refusal(stranger)).contains("Tài khoản nguoi-la chưa được cấp quyền");
        assertThat(refusal(nameless)).contains("chưa được cấp quyền");
        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        assertThat(surfer.get(byPosts.address() + "/login").body())
                .as("the sentence is shown once")
                .doesNotContain("chưa được cấp quyền");
        assertThat(accounts()).isEqualTo(accounts);
        assertThat(bindings("pc-chair.nghi-huong")).isZero();
    }

    @Test
    void aNameThatIsHtmlStaysText() {
        HttpResponse<String> refused = signIn(new Surfer(), byPosts, person("<img src=x onerror=alert(1)>"));

        assertThat(refused.body()).doesNotContain("<img src=x").contains("&lt;img src=x");
    }

    @Test
    void twoPeopleCannotBeOneAccount() {
        String first = person("clerk.nghi-huong");
        String second = person("clerk.nghi-huong");
        prepare("clerk.nghi-huong");

        assertThat(signIn(new Surfer(), byPosts, first).body()).contains("Văn thư");
        assertThat(refusal(signIn(new Surfer(), byPosts, second))).contains("chưa được cấp quyền");
        assertThat(bindByHand("clerk.nghi-huong", second).body()).contains("đã có liên kết");
        assertThat(bindByHand("party-secretary.nghi-huong", first).body()).contains("đã có liên kết");
        assertThat(bindings("clerk.nghi-huong")).isEqualTo(1);
    }

    @Test
    void anAdministratorBindsASubjectAndUnbindsIt() {
        String subject = person("ai-do");
        bindByHand("district-police.cua-lo", subject);

        assertThat(signIn(new Surfer(), byPosts, subject).body()).contains("Công an thị xã Cửa Lò");

        Surfer administrator = administrator();
        String page = byPosts.address() + "/admin/identities";
        Long id =
                database.queryForObject("select id from app.external_identity where subject = ?", Long.class, subject);
        administrator.post(page + "/" + id + "/unbind", Map.of("_csrf", administrator.token(page)));

        assertThat(refusal(signIn(new Surfer(), byPosts, subject))).contains("chưa được cấp quyền");
    }

    @Test
    void aDisabledAccountIsRefused() {
        String subject = person("x");
        bindByHand("clerk.cua-lo", subject);
        database.update("update app.officer set active = false where username = 'clerk.cua-lo'");

        HttpResponse<String> refused = signIn(new Surfer(), byPosts, subject);

        assertThat(refusal(refused)).isEqualTo("Tài khoản của hệ thống này đã bị khóa. Hãy liên hệ quản trị.");
    }

    @Test
    void rolesInAClaimAddNothingWhereOurPostsDecide() {
        String subject =
                person(Map.of("preferred_username", "auditor.nghe-an", "kieu_mau_posts", List.of("administrator@VN")));
        prepare("auditor.nghe-an");
        Surfer surfer = new Surfer();

        signIn(surfer, byPosts, subject);

        assertThat(surfer.get(byPosts.address() + "/dossiers").statusCode()).isEqualTo(200);
        assertThat(surfer.get(byPosts.address() + "/admin/accounts").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenThatIsWrongInOneWayLetsNobodyIn() {
        String subject = person("party-to-commitment.nghi-huong");
        prepare("party-to-commitment.nghi-huong");
        Map<String, Consumer<Map<String, Object>>> wrongs = new LinkedHashMap<>();
        wrongs.put("nonce", claims -> claims.put("nonce", "another"));
        wrongs.put("no nonce", claims -> claims.remove("nonce"));
        wrongs.put("issuer", claims -> claims.put("iss", "http://localhost:1"));
        wrongs.put("no issuer", claims -> claims.remove("iss"));
        wrongs.put("audience", claims -> claims.put("aud", List.of("another-client")));
        wrongs.put("two audiences and no party", claims -> {
            claims.put("aud", List.of(Provider.CLIENT, "another-client"));
            claims.remove("azp");
        });
        wrongs.put("authorised party", claims -> claims.put("azp", "another-client"));
        wrongs.put("expired", claims -> lasting(claims, -7200, -3600));
        wrongs.put("from the future", claims -> lasting(claims, 3600, 7200));
        wrongs.put("no subject", claims -> claims.remove("sub"));

        wrongs.forEach((what, how) -> {
            provider.tokens().spoil(how);
            assertNobody(what, subject);
            provider.tokens().behave();
        });
        provider.tokens().forge();
        assertNobody("signature", subject);
        provider.tokens().behave();
        assertThat(bindings("party-to-commitment.nghi-huong")).isZero();
        assertThat(signIn(new Surfer(), byPosts, subject).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        Surfer surfer = new Surfer();
        String callback = byPosts.address() + "/login/oauth2/code/sso";
        surfer.get(byPosts.address() + SIGN_IN);

        for (String query :
                List.of("?code=x&state=made-up", "?code=x", "?state=", "?error=access_denied&state=made-up")) {
            assertThat(surfer.follow(surfer.get(callback + query), provider.issuer(), "x")
                            .uri()
                            .getPath())
                    .as(query)
                    .isEqualTo("/login");
        }
        surfer.get(byPosts.address() + SIGN_IN);
        assertThat(refusal(surfer.follow(surfer.get(callback + "?code=x&state=made-up"), provider.issuer(), "x")))
                .startsWith("Lượt đăng nhập này đã cũ");
    }

    @Test
    void whoeverSaysNoAtTheProviderIsBackAtOurDoor() {
        Surfer surfer = new Surfer();
        String asked = surfer.get(byPosts.address() + SIGN_IN)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String state = asked.replaceAll(".*[?&]state=([^&]+).*", "$1");

        HttpResponse<String> back = surfer.follow(
                surfer.get(byPosts.address() + "/login/oauth2/code/sso?error=access_denied&state=" + state),
                provider.issuer(),
                "x");

        assertThat(refusal(back))
                .isEqualTo("Hệ thống đăng nhập chung chưa cho phép đăng nhập. Hãy thử lại và chọn đồng ý.");
    }

    @Test
    void aProviderThatIsDownKeepsTheHouseOpenAndSaysSo() {
        assertThat(whileTheProviderWasDown)
                .isEqualTo("Hệ thống đăng nhập chung chưa trả lời. Hãy thử lại sau ít phút.");
        assertThat(administrator().get(byPosts.address() + "/admin/identities").statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingOutHereSignsOutAtTheProviderAndComesBack() {
        String subject = person("x");
        bindByHand("ward-police-chief.nghi-huong", subject);
        Surfer surfer = new Surfer();
        signIn(surfer, byPosts, subject);

        HttpResponse<String> answer =
                surfer.post(byPosts.address() + "/logout", Map.of("_csrf", surfer.token(byPosts.address() + "/")));
        HttpResponse<String> page = surfer.follow(answer, provider.issuer(), "x");

        assertThat(answer.headers().firstValue("Location")).hasValue(byPosts.address() + "/login?logout");
        assertSignedOutAtProvider(surfer, page, byPosts);
    }

    @Test
    void signingOutInTasklistSignsOutAtTheProviderToo() {
        String subject = person("x");
        bindByHand("province-movement-office.nghe-an", subject);
        Surfer surfer = new Surfer();
        signIn(surfer, byPosts, subject);

        HttpResponse<String> answer =
                surfer.postAsTasklist(byPosts.address(), "/camunda/api/admin/auth/user/default/logout");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertSignedOutAtProvider(surfer, surfer.get(byPosts.address() + "/login"), byPosts);
    }

    @Test
    void signingOutAtTheProviderEndsOurSessionAndTasklistsOnEveryNode() {
        String subject = person(Map.of("kieu_mau_posts", List.of("clerk@16726")));
        bindByHand("province-pc-chair.nghe-an", subject);
        Surfer here = new Surfer();
        signIn(here, byPosts, subject);
        Surfer elsewhere = new Surfer();
        signIn(elsewhere, byPosts, person(Map.of("preferred_username", "x"), "clerk.nghe-an"));
        assertThat(here.json(byPosts.address() + TASKS).statusCode()).isEqualTo(200);

        // the other node is told
        int told = provider.tell(byClaim.address(), provider.tokens().logout(provider.issuer(), subject));

        assertThat(told).isEqualTo(200);
        assertThat(here.json(byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        assertThat(here.get(byPosts.address() + TASKLIST).statusCode()).isEqualTo(302);
        assertThat(here.json(byPosts.address() + "/engine-rest/task?maxResults=100")
                        .statusCode())
                .isEqualTo(401);
        assertThat(here.json(byPosts.address() + "/api/v1/dossiers").statusCode())
                .isEqualTo(401);
        assertThat(here.get(byPosts.address() + "/").statusCode()).isEqualTo(302);
        assertThat(elsewhere.json(byPosts.address() + TASKS).statusCode())
                .as("somebody else's session")
                .isEqualTo(200);
    }

    @Test
    void theBrowserThatSignsOutAtTheProviderIsOutHere() {
        String subject = person("x");
        bindByHand("province-professional-office.nghe-an", subject);
        Surfer surfer = new Surfer();
        signIn(surfer, byPosts, subject);

        surfer.post(provider.issuer() + "/logout", Map.of());

        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        assertThat(signIn(surfer, byPosts, subject).uri()).hasToString(byPosts.address() + "/");
        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aSignOutOfAllSessionsDoesNotReachTheNextOne() {
        String subject = person("x");
        bindByHand("province-police-director.nghe-an", subject);
        Surfer surfer = new Surfer();
        signIn(surfer, byPosts, subject);

        provider.tell(byPosts.address(), provider.tokens().logout(provider.issuer(), subject, null));

        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        signIn(surfer, byPosts, subject);
        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedSignOutEndsNothing() {
        String subject = person("x");
        bindByHand("model-editor.nghe-an", subject);
        Surfer surfer = new Surfer();
        signIn(surfer, byPosts, subject);
        provider.tokens().forge();
        String forged = provider.tokens().logout(provider.issuer(), subject);
        provider.tokens().behave();
        String foreign = provider.tokens().logout("http://localhost:1", subject);

        for (String token : List.of(forged, foreign, "x", "")) {
            assertThat(provider.tell(byPosts.address(), token)).isEqualTo(400);
        }
        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aClaimGivesExactlyThePostsThatItNames() {
        String subject = person(Map.of(
                "preferred_username", "can-bo.moi",
                "name", "Cán bộ Công an xã Đông Thành",
                "kieu_mau_posts",
                        List.of(
                                "ward-police@17530",
                                "administrator@VN",
                                "mayor@17530",
                                "ward-police@99999",
                                "ward-police@40",
                                "camunda-admin",
                                "Ward-Police@17530",
                                "ward-police@17530 ")));
        Surfer surfer = new Surfer();

        HttpResponse<String> landed = signIn(surfer, byClaim, subject);

        assertThat(landed.uri()).hasToString(byClaim.address() + "/");
        assertThat(landed.body()).contains("Cán bộ Công an phường, xã · xã Đông Thành");
        assertThat(surfer.json(byClaim.address() + TASKS).statusCode()).isEqualTo(200);
        assertThat(surfer.json(byClaim.address() + "/api/v1/dossiers").body())
                .contains("HS-2026-17530-A")
                .doesNotContain("HS-2023-16726-A");
        assertThat(surfer.get(byClaim.address() + "/admin/accounts").statusCode())
                .isEqualTo(403);
        assertThat(byClaim.log())
                .contains("7 value(s) of the claim kieu_mau_posts name no post of ours")
                .doesNotContain("mayor@17530", "can-bo.moi");
        assertThat(bindings("can-bo.moi")).isEqualTo(1);
        signIn(new Surfer(), byClaim, subject);
        assertThat(bindings("can-bo.moi")).isEqualTo(1);
    }

    @Test
    void aClaimWithoutPostsMakesNoAccountAndATakenNameIsNotTakenOver() {
        long accounts = accounts();

        HttpResponse<String> postless = signIn(
                new Surfer(),
                byClaim,
                person(Map.of("preferred_username", "khong-chuc-vu", "kieu_mau_posts", List.of("mayor@16726"))));
        HttpResponse<String> usurper = signIn(
                new Surfer(),
                byClaim,
                person(Map.of("preferred_username", "administrator", "kieu_mau_posts", List.of("ward-police@17530"))));

        assertThat(refusal(postless)).contains("chưa được cấp quyền");
        assertThat(refusal(usurper)).contains("chưa được cấp quyền");
        assertThat(accounts()).isEqualTo(accounts);
        assertThat(bindings("administrator")).isZero();
    }

    @Test
    void whereOnlyTheProviderIsTakenOurPasswordsOpenNothing() {
        Surfer surfer = new Surfer();
        String page = surfer.get(byClaim.address() + "/login").body();

        HttpResponse<String> refused = surfer.follow(
                surfer.post(
                        byClaim.address() + "/login",
                        Map.of("username", "administrator", "password", DemoAccounts.PASSWORD, "_csrf", "x")),
                provider.issuer(),
                "x");

        assertThat(page).contains("href=\"" + SIGN_IN + "\"").doesNotContain("name=\"password\"");
        assertThat(refusal(refused)).startsWith("Chỉ đăng nhập bằng tài khoản chung.");
    }

    private void assertSignedOutAtProvider(Surfer surfer, HttpResponse<String> page, Application application) {
        assertThat(page.body()).contains("Đang đăng xuất ở hệ thống đăng nhập chung.");
        String wayOut = Surfer.refresh(page);
        assertThat(wayOut).startsWith(provider.issuer() + "/connect/logout?id_token_hint=");

        HttpResponse<String> back = surfer.follow(surfer.get(wayOut), provider.issuer(), "nobody");

        assertThat(back.uri()).hasToString(application.address() + "/login?logout");
        assertThat(back.body()).contains("Đã đăng xuất.").doesNotContain("Đang đăng xuất ở hệ thống");
        assertThat(surfer.json(application.address() + TASKS).statusCode()).isEqualTo(401);
        String again = surfer.get(application.address() + SIGN_IN)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(surfer.get(again).headers().firstValue("Location"))
                .as("the provider asks for the password again")
                .hasValue(provider.issuer() + "/login");
    }

    private static void lasting(Map<String, Object> claims, int from, int to) {
        claims.put("iat", Instant.now().plusSeconds(from));
        claims.put("exp", Instant.now().plusSeconds(to));
    }

    private void assertNobody(String what, String subject) {
        Surfer surfer = new Surfer();
        HttpResponse<String> refused = signIn(surfer, byPosts, subject);
        assertThat(refused.uri().getPath()).as(what).isEqualTo("/login");
        assertThat(refusal(refused)).as(what).startsWith("Không xác nhận được kết quả đăng nhập.");
        assertThat(surfer.json(byPosts.address() + TASKS).statusCode()).as(what).isEqualTo(401);
    }

    private HttpResponse<String> signIn(Surfer surfer, Application application, String subject) {
        return surfer.follow(surfer.get(application.address() + SIGN_IN), provider.issuer(), subject);
    }

    private static String refusal(HttpResponse<String> page) {
        Matcher alert = ALERT.matcher(page.body());
        assertThat(alert.find()).as("%s says: %s", page.uri(), page.body()).isTrue();
        return alert.group(1);
    }

    private String person(String userName) {
        return person(Map.of("preferred_username", userName));
    }

    private String person(Map<String, Object> claims) {
        String subject = "sub-" + COUNT.incrementAndGet();
        provider.person(subject, claims);
        return subject;
    }

    /** Somebody who is bound already. */
    private String person(Map<String, Object> claims, String account) {
        String subject = person(claims);
        bindByHand(account, subject);
        return subject;
    }

    private void prepare(String account) {
        assertThat(bindByHand(account, "").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> bindByHand(String account, String subject) {
        Surfer administrator = administrator();
        String page = byPosts.address() + "/admin/identities";
        return administrator.post(
                page,
                Map.of(
                        "username",
                        account,
                        "issuer",
                        provider.issuer(),
                        "subject",
                        subject,
                        "_csrf",
                        administrator.token(page)));
    }

    private Surfer administrator() {
        Surfer administrator = new Surfer();
        String page = byPosts.address() + "/login";
        administrator.post(
                page,
                Map.of(
                        "username",
                        "administrator",
                        "password",
                        DemoAccounts.PASSWORD,
                        "_csrf",
                        administrator.token(page)));
        return administrator;
    }

    private long accounts() {
        return database.queryForObject("select count(*) from app.officer", Long.class);
    }

    private long bindings(String account) {
        return database.queryForObject("""
                select count(*) from app.external_identity e join app.officer o on o.id = e.officer_id
                where o.username = ? and e.subject is not null""", Long.class, account);
    }
}
