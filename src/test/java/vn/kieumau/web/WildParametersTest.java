package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.WildStrings;
import vn.kieumau.web.demo.DemoAccounts;

/** Ten thousand strings in the parameters that sort, filter, search and page: no failure, and nothing of others. */
@KieuMauTest
class WildParametersTest {

    private static final int IN_PAGES = 2_000;
    private static final int IN_THE_API = 4_000;
    private static final int IN_THE_ENGINES_DOORS = 4_000;
    private static final long SEED = 20231130;
    private static final int AT_A_TIME = 4;

    private static final String WARD_OFFICER = "ward-police.nghi-huong";
    private static final String[] OF_OTHERS = {"HS-2023-18880", "HS-2023-02200", "HS-2026-17530"};

    private static final List<String> PAGES = List.of(
            "/dossiers unit",
            "/dossiers model",
            "/dossiers year",
            "/dossiers state",
            "/dossiers page",
            "/dossiers lang",
            "/reports/units place",
            "/reports/units asOf",
            "/reports/units page",
            "/reports/criteria set",
            "/reports/criteria/dossiers criterion",
            "/reports/criteria/dossiers result",
            "/admin/accounts q",
            "/admin/accounts page",
            "/login error",
            "/ page");

    private static final List<String> API = List.of(
            "/api/v1/dossiers unit",
            "/api/v1/dossiers model",
            "/api/v1/dossiers year",
            "/api/v1/dossiers state",
            "/api/v1/dossiers page",
            "/api/v1/dossiers size",
            "/api/v1/dossiers sort",
            "/api/v1/units q",
            "/api/v1/units level",
            "/api/v1/units parent",
            "/api/v1/units asOf",
            "/api/v1/units page",
            "/api/v1/units size");

    private static final List<String> ENGINE = Stream.of(
                    "/task?maxResults=20&|sortOrder=asc&sortBy sortBy=name&sortOrder firstResult nameLike descriptionLike "
                            + "assigneeLike ownerLike taskDefinitionKeyLike processDefinitionKeyLike "
                            + "processInstanceBusinessKeyLike candidateGroup candidateGroups createdAfter dueBefore priority "
                            + "processVariables taskVariables assigneeExpression",
                    "/task?|maxResults",
                    "/process-instance?maxResults=20&|sortOrder=asc&sortBy sortBy=instanceId&sortOrder firstResult "
                            + "businessKeyLike processDefinitionKey variables incidentMessageLike",
                    "/process-definition?maxResults=20&|sortOrder=asc&sortBy nameLike keyLike resourceNameLike version",
                    "/deployment?maxResults=20&|sortOrder=asc&sortBy nameLike before after",
                    "/filter?maxResults=20&|sortOrder=asc&sortBy nameLike owner",
                    "/execution?maxResults=20&|sortOrder=asc&sortBy activityId variables",
                    "/variable-instance?maxResults=20&|sortOrder=asc&sortBy variableNameLike variableValues",
                    "/history/task?maxResults=20&|sortOrder=asc&sortBy taskNameLike taskAssigneeLike startedAfter",
                    "/history/process-instance?maxResults=20&|sortOrder=asc&sortBy processInstanceBusinessKeyLike "
                            + "processDefinitionNameLike",
                    "/history/activity-instance?maxResults=20&|sortOrder=asc&sortBy activityName taskAssignee",
                    "/job?maxResults=20&|sortOrder=asc&sortBy dueDates createTimes",
                    "/decision-definition?maxResults=20&|sortOrder=asc&sortBy nameLike keyLike")
            .flatMap(line -> {
                String[] parts = line.split("\\|");
                return Stream.of(parts[1].split(" ")).map(parameter -> parts[0] + parameter + "=");
            })
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Test
    void twoThousandInThePages() throws Exception {
        inProcess(PAGES, IN_PAGES);
    }

    @Test
    void fourThousandInTheInterfaceForPrograms() throws Exception {
        inProcess(API, IN_THE_API);
    }

    @Test
    void fourThousandInTheEnginesTwoDoors() throws Exception {
        List<Visitor> visitors = List.of(
                new Visitor(port).signIn(WARD_OFFICER, DemoAccounts.PASSWORD),
                new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD));
        List<String> doors = List.of("/engine-rest", "/camunda/api/engine/engine/default");
        List<String> strings = WildStrings.some(IN_THE_ENGINES_DOORS, SEED);
        ExecutorService browsers = Executors.newFixedThreadPool(AT_A_TIME);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < strings.size(); i++) {
            // by turns: the ward officer and the administrator, this door and that, and each parameter
            Visitor visitor = visitors.get(i % 2);
            String path = doors.get(i / 2 % 2)
                    + ENGINE.get(i / 4 % ENGINE.size())
                    + URLEncoder.encode(strings.get(i), StandardCharsets.UTF_8);
            answers.add(browsers.submit(() -> visitor.get(path, "application/json")));
        }

        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<String> answer = answers.get(i).get();
            assertThat(answer.statusCode())
                    .as(answer.uri() + ": " + answer.body())
                    .isLessThan(500);
            if (i % 2 == 0) {
                assertThat(answer.body()).as(answer.uri().toString()).doesNotContain(OF_OTHERS);
            }
        }
        browsers.shutdown();
        assertThat(browsers.awaitTermination(1, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).hasSize(IN_THE_ENGINES_DOORS);
    }

    private void inProcess(List<String> parameters, int count) throws Exception {
        UserDetails wardOfficer = accounts.loadUserByUsername(WARD_OFFICER);
        UserDetails administrator = accounts.loadUserByUsername("administrator");
        List<String> strings = WildStrings.some(count, SEED);
        for (int i = 0; i < count; i++) {
            String[] place = parameters.get(i % parameters.size()).split(" ");
            boolean administration = place[0].startsWith("/admin");
            MockHttpServletResponse answer = mvc.perform(get(place[0])
                            .param(place[1], strings.get(i))
                            .with(user(administration ? administrator : wardOfficer)))
                    .andReturn()
                    .getResponse();

            String where = place[0] + " " + place[1] + "=" + strings.get(i);
            assertThat(answer.getStatus()).as(where).isLessThan(500);
            if (!administration) {
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .as(where)
                        .doesNotContain(OF_OTHERS);
            }
        }
    }
}
