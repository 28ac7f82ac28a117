package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** Every answer of the server, whoever gives it, tells the browser what it may do with it. */
@KieuMauTest
class HeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final List<String> OTHERS = List.of(
            "/favicon.svg",
            "/favicon.ico",
            "/css/foundation.css",
            "/app/app.js",
            "/forms/step.html",
            "/no-such-page",
            "/admin/no-such-page",
            "/actuator/health",
            "/actuator/env",
            "/v3/api-docs",
            "/engine-rest/task",
            "/engine-rest/task/unknown",
            "/engine-rest/no-such-resource",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/engine/engine/default/task/unknown",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/no-such-resource",
            "/camunda/app/no-such-application/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/tasklist/scripts/config.js",
            "/camunda/lib/deps.js",
            // refused by the server, before any filter of ours
            "/dossiers/%00",
            "/dossiers/a%2Fb",
            // refused by Spring Security's firewall
            "/dossiers//x",
            "/dossiers;x=1");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Journeys journeys;

    private Visitor administrator;

    @BeforeEach
    void signIn() {
        administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);
    }

    @Test
    void everyAddressOfOursAndOfTheEngineAnswersWithAllHeaders() {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        String file = journey.upload();
        List<String> paths = Stream.concat(ours(), OTHERS.stream())
                .flatMap(path -> path.contains("{number}")
                        ? Stream.of(path.replace("{number}", journey.number()), path.replace("{number}", "unknown"))
                        : Stream.of(path))
                .flatMap(path -> path.contains("{id}")
                        ? Stream.of(task, file, "unknown").map(id -> path.replace("{id}", id))
                        : Stream.of(path))
                .map(path -> path.replaceAll("\\{[^}]+}", "unknown"))
                .toList();

        assertThat(paths).hasSizeGreaterThan(40).allSatisfy(path -> {
            complete(path, administrator.get(path, "text/html").headers());
            complete(path, new Visitor(port).get(path, "text/html").headers());
        });
    }

    @Test
    void whoComesBeforeTheStartIsOverGetsThemToo() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            HttpResponse<String> wait = new Visitor(port).get("/login", "text/html");

            assertThat(wait.statusCode()).isEqualTo(503);
            complete("/login", wait.headers());
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void aFormWithoutItsTokenAndAFormTooLargeGetThemToo() {
        complete("/dossiers", administrator.postForm("/dossiers", "_csrf=stale").headers());
        complete(
                "/admin/units/import",
                administrator.upload("/admin/units/import", 201 << 20, true).headers());
    }

    @Test
    void onlyTlsPromisesTls() throws Exception {
        String overTls = mvc.perform(MockMvcRequestBuilders.get("/login").secure(true))
                .andReturn()
                .getResponse()
                .getHeader("Strict-Transport-Security");
        HttpResponse<String> pretended =
                administrator.ask("GET", "/login", "", "X-Forwarded-Proto", "https", "Forwarded", "proto=https");

        assertThat(overTls).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(pretended.headers().map()).doesNotContainKey("strict-transport-security");
    }

    private Stream<String> ours() {
        return new TreeSet<>(mappings.getHandlerMethods().keySet().stream()
                        .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                                || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(info -> info.getPatternValues().stream())
                        .toList())
                .stream();
    }

    private static void complete(String path, HttpHeaders headers) {
        ALWAYS.forEach((name, value) ->
                assertThat(headers.allValues(name)).as(path + " " + name).containsExactly(value));
        assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        List<String> policies = headers.allValues("Content-Security-Policy");
        assertThat(policies).as(path).hasSize(1);
        if (path.startsWith("/files/")) {
            assertThat(policies.get(0)).as(path).contains("default-src");
        } else {
            assertThat(policies.get(0)).as(path).contains("default-src", "frame-ancestors 'none'");
        }
        assertThat(policies.get(0)).as(path).doesNotContain("unsafe-eval", "http:", "https:", "*");
        if (!path.startsWith("/camunda/app") && !path.startsWith("/camunda/lib") && !path.startsWith("/files/")) {
            assertThat(policies.get(0)).as(path).doesNotContain("unsafe-");
        }
    }
}
