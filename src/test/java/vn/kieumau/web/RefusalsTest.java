package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** Bad input over real HTTP: one Vietnamese sentence, in Tasklist's interface as on our pages. */
@KieuMauTest
class RefusalsTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
    private static final String GONE = "Không tìm thấy công việc: có thể đã được hoàn thành hoặc không thuộc đơn vị"
            + " của bạn. Hãy tải lại danh sách việc.";

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    private Journey journey;
    private String task;

    @BeforeEach
    void openADossier() {
        journey = journeys.aDossier();
        task = journey.task("draft_resolution").getId();
    }

    @Test
    void tasklistGetsTheBareSentenceOfABrokenRule() {
        Visitor administrator = signedIn("administrator");

        HttpResponse<String> refused = administrator.postAsTasklist(
                TASKLIST + task + "/submit-form",
                "{\"variables\":{\"subject\":{\"value\":\"Nghị quyết\"},\"outcome\":{\"value\":\"drafted\"}}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "\"type\":\"RuleViolation\"",
                        "\"message\":\"Công việc này không thuộc chức trách của tài khoản đang đăng nhập."
                                + " Hãy chuyển cho người có trách nhiệm.\"");
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    @Test
    void aTaskThatIsDoneAndATaskOfOthersAndAnUnknownOneAnswerAlike() {
        Visitor neighbour = signedIn("ward-police.duc-ninh-dong");

        HttpResponse<String> ofOthers = neighbour.postAsTasklist(TASKLIST + task + "/submit-form", "{}");
        HttpResponse<String> unknown = neighbour.postAsTasklist(TASKLIST + "unknown/submit-form", "{}");
        journey.complete("draft_resolution");
        HttpResponse<String> done = signedIn("administrator").postAsTasklist(TASKLIST + task + "/complete", "{}");

        assertThat(ofOthers.statusCode()).isEqualTo(404);
        assertThat(ofOthers.body()).contains("\"message\":\"" + GONE + "\"");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo(ofOthers.body());
        assertThat(done.statusCode()).isEqualTo(404);
        assertThat(done.body()).isEqualTo(ofOthers.body());
    }

    @Test
    void anUnknownAddressIsAPageForPeopleAndDetailsForPrograms() {
        Visitor officer = signedIn("ward-police.nghi-huong");

        HttpResponse<String> page = officer.get("/no-such-page", "text/html");
        HttpResponse<String> details = officer.get("/no-such-page", "application/json");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không tìm thấy trang này", "Cán bộ Công an phường Nghi Hương");
        assertThat(details.statusCode()).isEqualTo(404);
        assertThat(details.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(details.body()).contains("\"title\":\"Không tìm thấy\"");
    }

    @Test
    void whatAPostDoesNotAllowIsAPageThatSaysSo() {
        HttpResponse<String> page = signedIn("ward-police.nghi-huong").get("/admin/accounts", "text/html");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Không có quyền làm việc này").doesNotContain("AccessDenied");
    }

    @Test
    void aBrokenParameterOfAPageIsNamedOnThePage() {
        HttpResponse<String> page = signedIn("administrator").get("/admin/accounts?page=abc", "text/html");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Tham số “page” phải là số nguyên; giá trị “abc” chưa đúng.");
    }

    @Test
    void aFormWithoutItsSessionLeadsToTheSignInPage() {
        Visitor nobody = new Visitor(port);

        HttpResponse<String> login = nobody.postForm("/login", "username=a&password=b&_csrf=stale");
        HttpResponse<String> form = nobody.postForm("/dossiers", "");

        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.headers().firstValue("Location")).get().asString().endsWith("/login?expired");
        assertThat(form.headers().firstValue("Location")).get().asString().endsWith("/login?expired");
        assertThat(nobody.get("/login?expired", "text/html").body())
                .contains("Phiên làm việc đã hết hạn. Hãy đăng nhập lại.");
    }

    @Test
    void anOldPageOfASignedInOfficerIsToBeReloaded() {
        HttpResponse<String> page = signedIn("administrator").postForm("/dossiers", "_csrf=stale");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Trang đã cũ. Hãy tải lại trang rồi làm lại.")
                .doesNotContain("Chức vụ đang giữ không cho phép");
    }

    @Test
    void tooLargeAFileIsAnsweredWithAPage() {
        Visitor administrator = signedIn("administrator");

        HttpResponse<String> page = administrator.upload("/admin/units/import", 201 << 20, true);
        HttpResponse<String> withoutToken = administrator.upload("/admin/units/import", 221 << 20, false);

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Tệp quá lớn. Hãy chọn tệp không quá 200 MB.", "</html>");
        assertThat(withoutToken.statusCode()).isEqualTo(413);
        assertThat(withoutToken.body()).contains("Tệp quá lớn. Hãy chọn tệp không quá 200 MB.", "</html>");
    }

    @Test
    void anUploadThatCannotBeReadIsABadRequest() {
        HttpResponse<String> page = signedIn("administrator").uploadWithoutBoundary("/admin/units/import");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Yêu cầu không kèm tệp đúng cách.");
    }

    @Test
    void anAddressThatTheServerItselfRefusesIsAnsweredInVietnamese() {
        for (String path : new String[] {"/dossiers/%00", "/dossiers/a%2Fb"}) {
            HttpResponse<String> page = signedIn("administrator").get(path, "text/html");

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("<h1>Yêu cầu chưa đúng</h1>").doesNotContain("Tomcat", "Bad Request");
        }
    }

    private Visitor signedIn(String username) {
        return new Visitor(port).signIn(username, DemoAccounts.PASSWORD);
    }
}
