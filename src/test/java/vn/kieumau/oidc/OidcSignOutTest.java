package vn.kieumau.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kieumau.oidc.Nodes.SIGN_IN;
import static vn.kieumau.oidc.Nodes.TASKLIST;
import static vn.kieumau.oidc.Nodes.TASKS;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing out on both sides: here, in Tasklist, and at the provider. */
@OidcTest
class OidcSignOutTest {

    private final Nodes nodes;

    OidcSignOutTest(Nodes nodes) {
        this.nodes = nodes;
    }

    @Test
    void signingOutHereSignsOutAtTheProviderAndComesBack() {
        String subject = nodes.person("x");
        nodes.bindByHand("ward-police-chief.nghi-huong", subject);
        Surfer surfer = new Surfer();
        nodes.signIn(surfer, nodes.byPosts, subject);

        HttpResponse<String> answer = surfer.post(
                nodes.byPosts.address() + "/logout", Map.of("_csrf", surfer.token(nodes.byPosts.address() + "/")));
        HttpResponse<String> page = surfer.follow(answer, nodes.provider.issuer(), "x");

        assertThat(answer.headers().firstValue("Location")).hasValue(nodes.byPosts.address() + "/login?logout");
        assertSignedOutAtProvider(surfer, page, nodes.byPosts);
    }

    @Test
    void signingOutInTasklistSignsOutAtTheProviderToo() {
        String subject = nodes.person("x");
        nodes.bindByHand("province-movement-office.nghe-an", subject);
        Surfer surfer = new Surfer();
        nodes.signIn(surfer, nodes.byPosts, subject);

        HttpResponse<String> answer =
                surfer.postAsTasklist(nodes.byPosts.address(), "/camunda/api/admin/auth/user/default/logout");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertSignedOutAtProvider(surfer, surfer.get(nodes.byPosts.address() + "/login"), nodes.byPosts);
    }

    @Test
    void signingOutAtTheProviderEndsOurSessionAndTasklistsOnEveryNode() {
        String subject = nodes.person(Map.of("kieu_mau_posts", List.of("clerk@16726")));
        nodes.bindByHand("province-pc-chair.nghe-an", subject);
        Surfer here = new Surfer();
        nodes.signIn(here, nodes.byPosts, subject);
        Surfer elsewhere = new Surfer();
        nodes.signIn(elsewhere, nodes.byPosts, nodes.person(Map.of("preferred_username", "x"), "clerk.nghe-an"));
        assertThat(here.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(200);

        // the other node is told
        int told = nodes.provider.tell(
                nodes.byClaim.address(), nodes.provider.tokens().logout(nodes.provider.issuer(), subject));

        assertThat(told).isEqualTo(200);
        assertThat(here.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        assertThat(here.get(nodes.byPosts.address() + TASKLIST).statusCode()).isEqualTo(302);
        assertThat(here.json(nodes.byPosts.address() + "/engine-rest/task?maxResults=100")
                        .statusCode())
                .isEqualTo(401);
        assertThat(here.json(nodes.byPosts.address() + "/api/v1/dossiers").statusCode())
                .isEqualTo(401);
        assertThat(here.get(nodes.byPosts.address() + "/").statusCode()).isEqualTo(302);
        assertThat(elsewhere.json(nodes.byPosts.address() + TASKS).statusCode())
                .as("somebody else's session")
                .isEqualTo(200);
    }

    @Test
    void theBrowserThatSignsOutAtTheProviderIsOutHere() {
        String subject = nodes.person("x");
        nodes.bindByHand("province-professional-office.nghe-an", subject);
        Surfer surfer = new Surfer();
        nodes.signIn(surfer, nodes.byPosts, subject);

        surfer.post(nodes.provider.issuer() + "/logout", Map.of());

        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        assertThat(nodes.signIn(surfer, nodes.byPosts, subject).uri()).hasToString(nodes.byPosts.address() + "/");
        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aSignOutOfAllSessionsDoesNotReachTheNextOne() {
        String subject = nodes.person("x");
        nodes.bindByHand("province-police-director.nghe-an", subject);
        Surfer surfer = new Surfer();
        nodes.signIn(surfer, nodes.byPosts, subject);

        nodes.provider.tell(
                nodes.byPosts.address(), nodes.provider.tokens().logout(nodes.provider.issuer(), subject, null));

        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(401);
        nodes.signIn(surfer, nodes.byPosts, subject);
        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedSignOutEndsNothing() {
        String subject = nodes.person("x");
        nodes.bindByHand("model-editor.nghe-an", subject);
        Surfer surfer = new Surfer();
        nodes.signIn(surfer, nodes.byPosts, subject);
        nodes.provider.tokens().forge();
        String forged = nodes.provider.tokens().logout(nodes.provider.issuer(), subject);
        nodes.provider.tokens().behave();
        String foreign = nodes.provider.tokens().logout("http://localhost:1", subject);

        for (String token : List.of(forged, foreign, "x", "")) {
            assertThat(nodes.provider.tell(nodes.byPosts.address(), token)).isEqualTo(400);
        }
        assertThat(surfer.json(nodes.byPosts.address() + TASKS).statusCode()).isEqualTo(200);
    }

    private void assertSignedOutAtProvider(Surfer surfer, HttpResponse<String> page, Application application) {
        assertThat(page.body()).contains("Đang đăng xuất ở hệ thống đăng nhập chung.");
        String wayOut = Surfer.refresh(page);
        assertThat(wayOut).startsWith(nodes.provider.issuer() + "/connect/logout?id_token_hint=");

        HttpResponse<String> back = surfer.follow(surfer.get(wayOut), nodes.provider.issuer(), "nobody");

        assertThat(back.uri()).hasToString(application.address() + "/login?logout");
        assertThat(back.body()).contains("Đã đăng xuất.").doesNotContain("Đang đăng xuất ở hệ thống");
        assertThat(surfer.json(application.address() + TASKS).statusCode()).isEqualTo(401);
        String again = surfer.get(application.address() + SIGN_IN)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(surfer.get(again).headers().firstValue("Location"))
                .as("the nodes.provider asks for the password again")
                .hasValue(nodes.provider.issuer() + "/login");
    }
}
