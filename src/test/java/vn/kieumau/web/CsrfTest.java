package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** Whatever changes something wants the token of the session itself: another page cannot act in an officer's name. */
@KieuMauTest
class CsrfTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    /** What the engine's two doors offer to change; {task} and {process} are real ones. */
    private static final List<String> OF_THE_ENGINE = List.of(
            "POST /task/{task}/complete",
            "POST /task/{task}/submit-form",
            "POST /task/{task}/claim",
            "POST /task/{task}/assignee",
            "POST /task/{task}/comment/create",
            "PUT /task/{task}/variables/outcome",
            "DELETE /process-instance/{process}",
            "POST /process-instance/{process}/modification",
            "POST /process-definition/key/recognition/start",
            "POST /deployment/create",
            "POST /filter/create",
            "POST /authorization/create",
            "POST /message",
            "POST /signal",
            "PUT /job/unknown/suspended");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate database;

    private Journey journey;
    private String task;
    private Visitor another;

    @BeforeEach
    void openADossier() {
        journey = journeys.aDossier();
        task = journey.task("draft_resolution").getId();
        another = signedIn();
    }

    @Test
    void everyChangingAddressOfOursRefusesARequestWithoutItsTokenAndOneWithAForeignToken() {
        String foreign = another.token();
        Visitor officer = signedIn();
        List<Long> before = everything();
        List<String> tried = changing().toList();

        assertThat(tried).hasSizeGreaterThan(8).allSatisfy(mapping -> {
            String[] parts = mapping.split(" ");
            assertThat(officer.ask(parts[0], parts[1], "username=x", "Content-Type", FORM)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(officer.ask(parts[0], parts[1], "_csrf=" + foreign, "Content-Type", FORM)
                            .statusCode())
                    .isEqualTo(403);
        });
        assertThat(everything()).isEqualTo(before);
        assertThat(officer.get("/", "text/html").body()).as("still signed in").contains("/logout");
    }

    @Test
    void theEnginesRestInterfaceRefusesThemToo() {
        String foreign = another.token();
        Visitor officer = signedIn();
        List<Long> before = everything();

        assertThat(OF_THE_ENGINE).allSatisfy(line -> {
            HttpResponse<String> without = ask(officer, "/engine-rest", line, "Accept", "application/json");
            HttpResponse<String> withForeign = ask(officer, "/engine-rest", line, "X-CSRF-TOKEN", foreign);
            assertThat(without.statusCode()).isEqualTo(403);
            assertThat(withForeign.statusCode()).isEqualTo(403);
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void tasklistsInterfaceRefusesThemToo() {
        String foreign = another.webappToken();
        Visitor officer = signedIn();
        officer.webappToken();
        List<Long> before = everything();

        assertThat(OF_THE_ENGINE).allSatisfy(line -> {
            assertThat(ask(officer, WEBAPP, line, "Accept", "application/json").statusCode())
                    .isEqualTo(403);
            assertThat(ask(officer, WEBAPP, line, "X-XSRF-TOKEN", foreign).statusCode())
                    .isEqualTo(403);
        });
        assertThat(everything()).isEqualTo(before);
        assertThat(officer.get("/", "text/html").body()).as("still signed in").contains("/logout");
    }

    @Test
    void signingOutInTasklistWantsItsTokenToo() {
        String foreign = another.webappToken();
        Visitor officer = signedIn();
        String own = officer.webappToken();
        String address = "/camunda/api/admin/auth/user/default/logout";

        assertThat(officer.ask("POST", address, "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.ask("POST", address, "{}", "X-XSRF-TOKEN", foreign).statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/", "text/html").body()).as("still signed in").contains("/logout");
        assertThat(officer.ask("POST", address, "{}", "X-XSRF-TOKEN", own).statusCode())
                .isEqualTo(204);
        assertThat(officer.get("/", "text/html").statusCode()).isEqualTo(302);
    }

    private Stream<String> changing() {
        Stream<String> mapped = mappings.getHandlerMethods().keySet().stream().flatMap(info -> {
            List<RequestMethod> methods =
                    new ArrayList<>(info.getMethodsCondition().getMethods());
            if (methods.isEmpty()) {
                methods.add(RequestMethod.POST);
            }
            methods.removeAll(List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS));
            return methods.stream()
                    .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + real(path)));
        });
        return Stream.concat(mapped, Stream.of("POST /logout", "POST /login")).sorted();
    }

    private String real(String path) {
        return path.replace("{number}", journey.number())
                .replace("/tasks/{id}", "/tasks/" + task)
                .replaceAll("\\{[^}]+}", "unknown");
    }

    private HttpResponse<String> ask(Visitor officer, String door, String line, String header, String value) {
        String[] parts = line.replace("{task}", task)
                .replace("{process}", journey.task("draft_resolution").getProcessInstanceId())
                .split(" ");
        return officer.ask(parts[0], door + parts[1], "{}", "Content-Type", "application/json", header, value);
    }

    /** Counts of whatever could have been changed. */
    private List<Long> everything() {
        return List.of(
                engine.getTaskService().createTaskQuery().count(),
                engine.getTaskService().createTaskQuery().taskAssigned().count(),
                engine.getRuntimeService().createProcessInstanceQuery().count(),
                engine.getRuntimeService().createVariableInstanceQuery().count(),
                engine.getRepositoryService().createDeploymentQuery().count(),
                engine.getFilterService().createFilterQuery().count(),
                engine.getAuthorizationService().createAuthorizationQuery().count(),
                rows("officer"),
                rows("post"),
                rows("dossier"),
                rows("stored_file"),
                rows("step_draft"));
    }

    private Long rows(String table) {
        return database.queryForObject("select count(*) from app." + table, Long.class);
    }

    private Visitor signedIn() {
        return new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);
    }
}
