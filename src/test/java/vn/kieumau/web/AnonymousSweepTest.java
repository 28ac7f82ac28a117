package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kieumau.support.KieuMauTest;

/**
 * Whoever is not signed in gets the public addresses and nothing else, however an address is written: every endpoint of
 * ours, the entries of the engine's web applications and of its REST interface, and files, over real HTTP.
 */
@KieuMauTest
class AnonymousSweepTest {

    private static final Logger log = LoggerFactory.getLogger(AnonymousSweepTest.class);

    /** All that the public may have. */
    private static final Set<String> PUBLIC = Set.of(
            "/login",
            "/css/foundation.css",
            "/app/app.js",
            "/favicon.svg",
            "/favicon.ico",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/v3/api-docs");

    private static final List<String> FILES = List.of(
            "/css/foundation.css",
            "/app/app.js",
            "/favicon.svg",
            "/favicon.ico",
            "/forms/no.html",
            "/index.html",
            "/application.yml",
            "/access/table.csv",
            "/robots.txt");

    private static final List<String> OF_THE_SYSTEM = List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/mappings",
            "/setup",
            "/logout",
            "/admin",
            "/api/v1",
            "/swagger-ui.html",
            "/v3/api-docs/swagger-config");

    private static final List<String> OF_THE_ENGINE = List.of(
            "/camunda",
            "/camunda/app/tasklist",
            "/camunda/app/tasklist/default",
            "/camunda/app/cockpit/default",
            "/camunda/app/admin/default",
            "/camunda/app/welcome/default",
            "/camunda/app/admin/default/setup",
            "/camunda/lib/requirejs/require.js",
            "/camunda/app/shared/config.js",
            "/camunda/api/engine/engine",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/engine/engine/default/process-definition",
            "/camunda/api/engine/engine/default/history/task",
            "/camunda/api/admin/auth/user/default",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.css",
            "/camunda/api/cockpit/plugin/base/default/process-definition",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.css",
            "/engine-rest",
            "/engine-rest/engine",
            "/engine-rest/version",
            "/engine-rest/task",
            "/engine-rest/history/task",
            "/engine-rest/user",
            "/engine-rest/deployment/create",
            "/engine-rest/openapi.json");

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "DELETE");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void onlyThePublicListAnswersWhoeverIsNotSignedIn() throws Exception {
        Set<String> answered = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        int tried = 0;
        for (String path : paths()) {
            for (String variant : variants(path)) {
                for (String method : METHODS) {
                    int status = status(method, variant);
                    tried++;
                    if (status >= 200 && status < 300) {
                        answered.add(PUBLIC.contains(path) ? path : method + " " + variant);
                    }
                    if (status >= 500) {
                        failed.add(method + " " + variant + ": " + status);
                    }
                }
            }
        }

        log.info("Anonymous sweep: {} requests, {} addresses answered", tried, answered.size());
        assertThat(answered).isEqualTo(new TreeSet<>(PUBLIC));
        assertThat(failed).isEmpty();
        assertThat(tried).isGreaterThan(4000);
    }

    private List<String> paths() {
        Stream<String> ours = OurEndpoints.of(requestMappingHandlerMapping).stream()
                .map(endpoint -> endpoint.substring(endpoint.indexOf(' ') + 1))
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "HS-2023-16726-A"));
        return Stream.of(ours, FILES.stream(), OF_THE_SYSTEM.stream(), OF_THE_ENGINE.stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** Ways to write an address that a server and its guards might read differently. */
    private static List<String> variants(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(
                        path,
                        path + "/",
                        path + ";x",
                        path + "/;x=1",
                        path + "%2f",
                        path + "/..;/" + last,
                        path + ".json",
                        path + "%20",
                        path + "%00",
                        "/%2e" + path,
                        "/login/.." + path,
                        "/css/..%2f" + path.substring(1),
                        "/" + path,
                        path.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private int status(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "*/*")
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
