package vn.kieumau.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kieumau.oidc.Nodes.SIGN_IN;
import static vn.kieumau.oidc.Nodes.TASKLIST;
import static vn.kieumau.oidc.Nodes.TASKS;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.kieumau.web.demo.DemoAccounts;

/** Signing in at a real provider. */
@OidcTest
class OidcSignInTest {

    private final Nodes nodes;

    OidcSignInTest(Nodes nodes) {
        this.nodes = nodes;
    }

    @Test
    void aPreparedPersonSignsInAndIsTheOfficerEverywhere() {
        String subject = nodes.person("ward-police.nghi-huong");
        nodes.prepare("ward-police.nghi-huong");
        Surfer surfer = new Surfer();
        surfer.get(nodes.byPosts.address() + "/login");
        String before = surfer.session(nodes.byPosts.address());

        HttpResponse<String> landed = nodes.signIn(surfer, nodes.byPosts, subject);

        assertThat(landed.uri()).hasToString(nodes.byPosts.address() + "/");
        assertThat(landed.body()).contains("Công an phường Nghi Hương");
        assertThat(surfer.session(nodes.byPosts.address())).isNotEmpty().isNotEqualTo(before);
        assertThat(surfer.get(nodes.byPosts.address() + TASKLIST).statusCode()).isEqualTo(200);
        assertThat(surfer.json(nodes.byPosts.address() + TASKS).body()).contains("HS-2023-16726-A");
        assertThat(surfer.json(nodes.byPosts.address() + "/engine-rest/task?maxResults=100")
                        .statusCode())
                .isEqualTo(200);
        assertThat(surfer.json(nodes.byPosts.address() + "/api/v1/dossiers").body())
                .contains("HS-2023-16726-A");
        assertThat(surfer.get(nodes.byPosts.address() + "/admin/accounts").statusCode())
                .isEqualTo(403);
        assertThat(nodes.bindings("ward-police.nghi-huong")).isEqualTo(1);
    }

    @Test
    void theRequestCarriesPkceStateAndNonce() {
        URI wanted = URI.create(new Surfer()
                .get(nodes.byPosts.address() + SIGN_IN)
                .headers()
                .firstValue("Location")
                .orElseThrow());

        assertThat(wanted.getQuery())
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "scope=openid profile");
    }

    @Test
    void aSecondSignInUsesTheBindingEvenUnderAnotherName() {
        String subject = nodes.person("pc-officer.nghi-huong");
        nodes.prepare("pc-officer.nghi-huong");
        nodes.signIn(new Surfer(), nodes.byPosts, subject);
        nodes.provider.tokens().spoil(claims -> claims.put("preferred_username", "administrator"));

        HttpResponse<String> landed = nodes.signIn(new Surfer(), nodes.byPosts, subject);

        assertThat(landed.body()).contains("Công chức UBND phường Nghi Hương");
        assertThat(nodes.bindings("pc-officer.nghi-huong")).isEqualTo(1);
        assertThat(nodes.bindings("administrator")).isZero();
    }

    @Test
    void whoIsNotPreparedReadsOneSentenceAndNoAccountIsMade() {
        Surfer surfer = new Surfer();
        long accounts = nodes.accounts();

        HttpResponse<String> known = nodes.signIn(surfer, nodes.byPosts, nodes.person("pc-chair.nghi-huong"));
        HttpResponse<String> stranger = nodes.signIn(new Surfer(), nodes.byPosts, nodes.person("nguoi-la"));
        HttpResponse<String> nameless = nodes.signIn(new Surfer(), nodes.byPosts, nodes.person(Map.of()));

        assertThat(nodes.refusal(known))
                .isEqualTo("Tài khoản pc-chair.nghi-huong chưa được cấp quyền vào hệ thống này."
                        + " Hãy liên hệ quản trị để được cấp.");
        assertThat(nodes.refusal(stranger)).contains("Tài khoản nguoi-la chưa được cấp quyền");
        assertThat(nodes.refusal(nameless)).contains("chưa được cấp quyền");
        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        assertThat(surfer.get(nodes.byPosts.address() + "/login").body())
                .as("the sentence is shown once")
                .doesNotContain("chưa được cấp quyền");
        assertThat(nodes.accounts()).isEqualTo(accounts);
        assertThat(nodes.bindings("pc-chair.nghi-huong")).isZero();
    }

    @Test
    void aNameThatIsHtmlStaysText() {
        HttpResponse<String> refused =
                nodes.signIn(new Surfer(), nodes.byPosts, nodes.person("<img src=x onerror=alert(1)>"));

        assertThat(refused.body()).doesNotContain("<img src=x").contains("&lt;img src=x");
    }

    @Test
    void twoPeopleCannotBeOneAccount() {
        String first = nodes.person("clerk.nghi-huong");
        String second = nodes.person("clerk.nghi-huong");
        nodes.prepare("clerk.nghi-huong");

        assertThat(nodes.signIn(new Surfer(), nodes.byPosts, first).body()).contains("Văn thư");
        assertThat(nodes.refusal(nodes.signIn(new Surfer(), nodes.byPosts, second)))
                .contains("chưa được cấp quyền");
        assertThat(nodes.bindByHand("clerk.nghi-huong", second).body()).contains("đã có liên kết");
        assertThat(nodes.bindByHand("party-secretary.nghi-huong", first).body()).contains("đã có liên kết");
        assertThat(nodes.bindings("clerk.nghi-huong")).isEqualTo(1);
    }

    @Test
    void anAdministratorBindsASubjectAndUnbindsIt() {
        String subject = nodes.person("ai-do");
        nodes.bindByHand("district-police.cua-lo", subject);

        assertThat(nodes.signIn(new Surfer(), nodes.byPosts, subject).body()).contains("Công an thị xã Cửa Lò");

        Surfer administrator = nodes.administrator();
        String page = nodes.byPosts.address() + "/admin/identities";
        Long id = nodes.database.queryForObject(
                "select id from app.external_identity where subject = ?", Long.class, subject);
        administrator.post(page + "/" + id + "/unbind", Map.of("_csrf", administrator.token(page)));

        assertThat(nodes.refusal(nodes.signIn(new Surfer(), nodes.byPosts, subject)))
                .contains("chưa được cấp quyền");
    }

    @Test
    void aDisabledAccountIsRefused() {
        String subject = nodes.person("x");
        nodes.bindByHand("clerk.cua-lo", subject);
        nodes.database.update("update app.officer set active = false where username = 'clerk.cua-lo'");

        HttpResponse<String> refused = nodes.signIn(new Surfer(), nodes.byPosts, subject);

        assertThat(nodes.refusal(refused)).isEqualTo("Tài khoản của hệ thống này đã bị khóa. Hãy liên hệ quản trị.");
    }

    @Test
    void rolesInAClaimAddNothingWhereOurPostsDecide() {
        String subject = nodes.person(
                Map.of("preferred_username", "auditor.nghe-an", "kieu_mau_posts", List.of("administrator@VN")));
        nodes.prepare("auditor.nghe-an");
        Surfer surfer = new Surfer();

        nodes.signIn(surfer, nodes.byPosts, subject);

        assertThat(surfer.get(nodes.byPosts.address() + "/dossiers").statusCode())
                .isEqualTo(200);
        assertThat(surfer.get(nodes.byPosts.address() + "/admin/accounts").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenThatIsWrongInOneWayLetsNobodyIn() {
        String subject = nodes.person("party-to-commitment.nghi-huong");
        nodes.prepare("party-to-commitment.nghi-huong");
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
            nodes.provider.tokens().spoil(how);
            assertNobody(what, subject);
            nodes.provider.tokens().behave();
        });
        nodes.provider.tokens().forge();
        assertNobody("signature", subject);
        nodes.provider.tokens().behave();
        assertThat(nodes.bindings("party-to-commitment.nghi-huong")).isZero();
        assertThat(nodes.signIn(new Surfer(), nodes.byPosts, subject).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        Surfer surfer = new Surfer();
        String callback = nodes.byPosts.address() + "/login/oauth2/code/sso";
        surfer.get(nodes.byPosts.address() + SIGN_IN);

        for (String query :
                List.of("?code=x&state=made-up", "?code=x", "?state=", "?error=access_denied&state=made-up")) {
            assertThat(surfer.follow(surfer.get(callback + query), nodes.provider.issuer(), "x")
                            .uri()
                            .getPath())
                    .as(query)
                    .isEqualTo("/login");
        }
        surfer.get(nodes.byPosts.address() + SIGN_IN);
        assertThat(nodes.refusal(
                        surfer.follow(surfer.get(callback + "?code=x&state=made-up"), nodes.provider.issuer(), "x")))
                .startsWith("Lượt đăng nhập này đã cũ");
    }

    @Test
    void whoeverSaysNoAtTheProviderIsBackAtOurDoor() {
        Surfer surfer = new Surfer();
        String asked = surfer.get(nodes.byPosts.address() + SIGN_IN)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String state = asked.replaceAll(".*[?&]state=([^&]+).*", "$1");

        HttpResponse<String> back = surfer.follow(
                surfer.get(nodes.byPosts.address() + "/login/oauth2/code/sso?error=access_denied&state=" + state),
                nodes.provider.issuer(),
                "x");

        assertThat(nodes.refusal(back))
                .isEqualTo("Hệ thống đăng nhập chung chưa cho phép đăng nhập. Hãy thử lại và chọn đồng ý.");
    }

    @Test
    void aProviderThatIsDownKeepsTheHouseOpenAndSaysSo() {
        assertThat(nodes.whileTheProviderWasDown)
                .isEqualTo("Hệ thống đăng nhập chung chưa trả lời. Hãy thử lại sau ít phút.");
        assertThat(nodes.administrator()
                        .get(nodes.byPosts.address() + "/admin/identities")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClaimGivesExactlyThePostsThatItNames() {
        String subject = nodes.person(Map.of(
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

        HttpResponse<String> landed = nodes.signIn(surfer, nodes.byClaim, subject);

        assertThat(landed.uri()).hasToString(nodes.byClaim.address() + "/");
        assertThat(landed.body()).contains("Cán bộ Công an phường, xã · xã Đông Thành");
        assertThat(surfer.json(nodes.byClaim.address() + TASKS).statusCode()).isEqualTo(200);
        assertThat(surfer.json(nodes.byClaim.address() + "/api/v1/dossiers").body())
                .contains("HS-2026-17530-A")
                .doesNotContain("HS-2023-16726-A");
        assertThat(surfer.get(nodes.byClaim.address() + "/admin/accounts").statusCode())
                .isEqualTo(403);
        assertThat(nodes.byClaim.log())
                .contains("7 value(s) of the claim kieu_mau_posts name no post of ours")
                .doesNotContain("mayor@17530", "can-bo.moi");
        assertThat(nodes.bindings("can-bo.moi")).isEqualTo(1);
        nodes.signIn(new Surfer(), nodes.byClaim, subject);
        assertThat(nodes.bindings("can-bo.moi")).isEqualTo(1);
    }

    @Test
    void aClaimWithoutPostsMakesNoAccountAndATakenNameIsNotTakenOver() {
        long accounts = nodes.accounts();

        HttpResponse<String> postless = nodes.signIn(
                new Surfer(),
                nodes.byClaim,
                nodes.person(Map.of("preferred_username", "khong-chuc-vu", "kieu_mau_posts", List.of("mayor@16726"))));
        HttpResponse<String> usurper = nodes.signIn(
                new Surfer(),
                nodes.byClaim,
                nodes.person(
                        Map.of("preferred_username", "administrator", "kieu_mau_posts", List.of("ward-police@17530"))));

        assertThat(nodes.refusal(postless)).contains("chưa được cấp quyền");
        assertThat(nodes.refusal(usurper)).contains("chưa được cấp quyền");
        assertThat(nodes.accounts()).isEqualTo(accounts);
        assertThat(nodes.bindings("administrator")).isZero();
    }

    @Test
    void whereOnlyTheProviderIsTakenOurPasswordsOpenNothing() {
        Surfer surfer = new Surfer();
        String page = surfer.get(nodes.byClaim.address() + "/login").body();

        HttpResponse<String> refused = surfer.follow(
                surfer.post(
                        nodes.byClaim.address() + "/login",
                        Map.of("username", "administrator", "password", DemoAccounts.PASSWORD, "_csrf", "x")),
                nodes.provider.issuer(),
                "x");

        assertThat(page).contains("href=\"" + SIGN_IN + "\"").doesNotContain("name=\"password\"");
        assertThat(nodes.refusal(refused)).startsWith("Chỉ đăng nhập bằng tài khoản chung.");
    }

    private static void lasting(Map<String, Object> claims, int from, int to) {
        claims.put("iat", Instant.now().plusSeconds(from));
        claims.put("exp", Instant.now().plusSeconds(to));
    }

    private void assertNobody(String what, String subject) {
        Surfer surfer = new Surfer();
        HttpResponse<String> refused = nodes.signIn(surfer, nodes.byPosts, subject);
        assertThat(refused.uri().getPath()).as(what).isEqualTo("/login");
        assertThat(nodes.refusal(refused)).as(what).startsWith("Không xác nhận được kết quả đăng nhập.");
        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode())
                .as(what)
                .isEqualTo(401);
    }
}
