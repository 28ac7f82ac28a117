package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** Provoked failures: an answer says what to do, in Vietnamese, and nothing of how we are made. */
@KieuMauTest
class FailuresTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=end";
    private static final String BROKEN_PARTS = "--end\r\nContent-Disposition: form-data; name=\"data\"";
    private static final String BAD_MODEL = part("x.bpmn", "<definitions><process id='a'/></definitions>");
    private static final String BAD_TABLE = part("x.dmn", "<definitions xmlns='urn:nothing'/>");
    private static final String NO_XML = part("x.bpmn", "<not closed");

    /** Stacks, statements, names of classes, beans, tables and files. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]\\w*\\.|\\b(java|javax|jakarta|org|com|vn)\\.[a-z]\\w*\\.|\\.java\\b|SQL|(?i:hibernate"
                    + "|jersey|jackson|tomcat|mybatis|postgres|springframework)|\\b(select|insert|update|delete) .* "
                    + "(from|into|set)\\b|(?i:act_ru_|act_re_|act_hi_)|ENGINE-\\d|/work/|/root/|/home/|\\bbean\\b",
            Pattern.DOTALL);

    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
    private static final Pattern INCIDENT = Pattern.compile("mã sự cố [2-9A-HJ-NP-Z]{8}");

    /** For both doors of the engine: method, path, kind and content. */
    private static final List<String[]> OF_THE_ENGINE = List.of(
            ask("GET", "/task/unknown", JSON, ""),
            ask("GET", "/task/unknown/form", JSON, ""),
            ask("GET", "/task/unknown/variables", JSON, ""),
            ask("GET", "/process-instance/unknown", JSON, ""),
            ask("GET", "/process-instance/unknown/variables", JSON, ""),
            ask("GET", "/process-definition/unknown", JSON, ""),
            ask("GET", "/process-definition/unknown/xml", JSON, ""),
            ask("GET", "/process-definition/key/unknown", JSON, ""),
            ask("GET", "/deployment/unknown", JSON, ""),
            ask("GET", "/deployment/unknown/resources", JSON, ""),
            ask("GET", "/filter/unknown", JSON, ""),
            ask("GET", "/user/unknown/profile", JSON, ""),
            ask("GET", "/job/unknown", JSON, ""),
            ask("GET", "/execution/unknown", JSON, ""),
            ask("GET", "/incident/unknown", JSON, ""),
            ask("GET", "/history/process-instance/unknown", JSON, ""),
            ask("GET", "/no-such-resource", JSON, ""),
            ask("PATCH", "/task", JSON, "{}"),
            ask("DELETE", "/task/unknown/form", JSON, ""),
            ask("GET", "/task?sortBy=nothing&sortOrder=asc", JSON, ""),
            ask("GET", "/task?sortBy=name", JSON, ""),
            ask("GET", "/task?sortBy=name&sortOrder=sideways", JSON, ""),
            ask("GET", "/task?maxResults=abc", JSON, ""),
            ask("GET", "/task?nameLike=%00", JSON, ""),
            ask("GET", "/task?createdAfter=yesterday", JSON, ""),
            ask("GET", "/task?processVariables=broken", JSON, ""),
            ask("POST", "/task", JSON, "{\"name\":"),
            ask("POST", "/task", JSON, "[]"),
            ask("POST", "/task", JSON, "{\"nameLike\":\"\\u0000\"}"),
            ask("POST", "/task", JSON, "{\"priority\":\"high\"}"),
            ask("POST", "/task", "text/plain", "name"),
            ask("POST", "/task", "application/xml", "<task/>"),
            ask("POST", "/task/unknown/complete", JSON, "{}"),
            ask("POST", "/task/unknown/complete", JSON, "{\"variables\":[]}"),
            ask("POST", "/task/unknown/claim", JSON, "{\"userId\":{}}"),
            ask("POST", "/task/unknown/submit-form", JSON, "not json"),
            ask("POST", "/process-definition/key/unknown/start", JSON, "{}"),
            ask("POST", "/process-definition/key/recognition/start", JSON, "{\"variables\":{\"a\":{\"type\":\"X\"}}}"),
            ask("POST", "/process-definition/key/recognition/start", JSON, "{\"businessKey\":\"HS-0000-1-A\"}"),
            ask("POST", "/deployment/create", MULTIPART, BROKEN_PARTS),
            ask("POST", "/deployment/create", MULTIPART, BAD_MODEL),
            ask("POST", "/deployment/create", MULTIPART, BAD_TABLE),
            ask("POST", "/deployment/create", MULTIPART, NO_XML),
            ask("POST", "/deployment/create", JSON, "{}"),
            ask("POST", "/message", JSON, "{\"messageName\":\"unknown\"}"),
            ask("POST", "/message", JSON, "{}"),
            ask("POST", "/signal", JSON, "{}"),
            ask("POST", "/filter/create", JSON, "{}"),
            ask("POST", "/authorization/create", JSON, "{\"type\":99}"),
            ask("PUT", "/job/unknown/retries", JSON, "{\"retries\":-5}"),
            ask("PUT", "/process-instance/unknown/variables/a", JSON, "{\"type\":\"Object\",\"value\":\"x\"}"),
            ask("POST", "/user/create", JSON, "{}"));

    private static final List<String[]> OF_OURS = List.of(
            ask("GET", "/no-such-page", JSON, ""),
            ask("GET", "/dossiers/unknown", JSON, ""),
            ask("GET", "/dossiers/unknown/diagram.bpmn", JSON, ""),
            ask("GET", "/dossiers/%F0%9F%92%A5", JSON, ""),
            ask("DELETE", "/dossiers", JSON, ""),
            ask("POST", "/dossiers", JSON, "{}"),
            ask("POST", "/dossiers", FORM, "unit=%00&model=%27&cycleYear=x&openedOn=y"),
            ask("POST", "/dossiers/unknown/withdraw", FORM, "reason=x"),
            ask("GET", "/tasks/unknown", JSON, ""),
            ask("POST", "/tasks/unknown", FORM, "a=b"),
            ask("POST", "/tasks/unknown/draft", FORM, "a=b"),
            ask("POST", "/tasks/unknown/files", MULTIPART, BROKEN_PARTS),
            ask("POST", "/tasks/unknown/files", JSON, "{}"),
            ask("GET", "/files/unknown", JSON, ""),
            ask("GET", "/files/00000000-0000-0000-0000-000000000000", JSON, ""),
            ask("GET", "/admin/accounts?page=abc", JSON, ""),
            ask("GET", "/admin/accounts?page=99999999999999999999", JSON, ""),
            ask("POST", "/admin/accounts", FORM, "username=%00&displayName=x&password=y"),
            ask("POST", "/admin/accounts/posts", FORM, "account=nobody&role=none&unitCode=%00&from=x"),
            ask("POST", "/admin/units/import", MULTIPART, BROKEN_PARTS),
            ask("POST", "/admin/units/import", MULTIPART, "--end--"),
            ask("POST", "/admin/units/import/confirm", FORM, "token=x"),
            ask("GET", "/setup?token=x", JSON, ""),
            ask("GET", "/api/v1/dossiers?page=-1", JSON, ""),
            ask("GET", "/api/v1/dossiers?size=x", JSON, ""),
            ask("GET", "/api/v1/dossiers?state=none", JSON, ""),
            ask("GET", "/api/v1/dossiers/unknown", JSON, ""),
            ask("GET", "/api/v1/no-such-resource", JSON, ""),
            ask("POST", "/api/v1/dossiers", JSON, "{}"),
            ask("GET", "/api/v1/units?asOf=tomorrow", JSON, ""),
            ask("GET", "/v3/api-docs/unknown", JSON, ""),
            ask("GET", "/actuator/env", JSON, ""));

    @LocalServerPort
    private int port;

    /** It works as the owner of the tables. */
    @Autowired
    private Flyway flyway;

    private Visitor administrator;

    @BeforeEach
    void signIn() {
        administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);
    }

    @Test
    void theEnginesTwoDoorsSayWhatWasWrongInAVietnameseSentence() {
        String rest = decoded(administrator.token());
        String webapp = administrator.webappToken();

        assertThat(OF_THE_ENGINE).allSatisfy(line -> {
            tells(send("/engine-rest", line, "X-CSRF-TOKEN", rest));
            tells(send("/camunda/api/engine/engine/default", line, "X-XSRF-TOKEN", webapp));
        });
    }

    @Test
    void ourPagesAndInterfacesDoSoForPeopleAndForPrograms() {
        String token = decoded(administrator.token());

        assertThat(OF_OURS).allSatisfy(line -> {
            tells(send("", line, "X-CSRF-TOKEN", token));
            tells(administrator.ask(
                    line[0], line[1], line[3], "Content-Type", line[2], "X-CSRF-TOKEN", token, "Accept", "text/html"));
        });
    }

    @Test
    void aFailureOfOursIsAnIncidentWithANumberInEachDoor() {
        JdbcTemplate database = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        database.execute("alter table camunda.act_ru_task rename to gone");
        database.execute("alter table app.official_document rename to gone");
        try {
            for (HttpResponse<String> answer : List.of(
                    administrator.get("/engine-rest/task?maxResults=20", JSON),
                    administrator.get("/camunda/api/engine/engine/default/task?maxResults=20", JSON),
                    administrator.postAsTasklist("/camunda/api/engine/engine/default/task/count", "{}"),
                    administrator.get("/dossiers/HS-2023-16726-A", "text/html"),
                    administrator.get("/api/v1/dossiers/HS-2023-16726-A", JSON))) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
                tells(answer);
            }
        } finally {
            database.execute("alter table camunda.gone rename to act_ru_task");
            database.execute("alter table app.gone rename to official_document");
        }
    }

    private HttpResponse<String> send(String door, String[] line, String header, String token) {
        return administrator.ask(
                line[0], door + line[1], line[3], "Content-Type", line[2], header, token, "Accept", JSON);
    }

    private static void tells(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri() + " " + answer.statusCode() + ": " + answer.body();
        assertThat(answer.statusCode()).as(what).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).as(what).containsPattern(VIETNAMESE).doesNotContainPattern(INSIDE);
        if (answer.statusCode() >= 500) {
            assertThat(answer.body()).as(what).containsPattern(INCIDENT);
        }
    }

    private static String[] ask(String method, String path, String type, String body) {
        return new String[] {method, path, type, body};
    }

    private static String part(String name, String content) {
        return "--end\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n--end--\r\n";
    }

    private static String decoded(String token) {
        return URLDecoder.decode(token, StandardCharsets.UTF_8);
    }
}
