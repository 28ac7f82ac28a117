package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kieumau.support.SmallFiles;

/** An officer with nothing but an HTTP client: signs in, works through Tasklist's own interface, reads our pages. */
class HttpOfficer {

    static final String PASSWORD = "kieu-mau-demo-2023";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FRAGMENT_TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");
    private static final Pattern FRAGMENT_HEADER = Pattern.compile("data-csrf-header=\"([^\"]+)\"");

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    private HttpOfficer(String base) {
        this.base = base;
    }

    static HttpOfficer signedIn(int port, String username) {
        HttpOfficer officer = new HttpOfficer("http://localhost:" + port);
        HttpResponse<String> answer = officer.signIn(username, PASSWORD);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).as(username).doesNotContain("error"));
        officer.get("/camunda/app/tasklist/default/");
        return officer;
    }

    /** Somebody at the door, with whatever name and password. */
    static void tryToSignIn(int port, String username, String password) {
        new HttpOfficer("http://localhost:" + port).signIn(username, password);
    }

    private HttpResponse<String> signIn(String username, String password) {
        String token = first(LOGIN_TOKEN, get("/login").body());
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body("_csrf=" + encoded(token) + "&username=" + encoded(username) + "&password="
                        + encoded(password))));
    }

    /** What only this officer's browser may know: the session and the tokens. */
    List<String> secrets() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .filter(value -> value.length() > 8)
                .toList();
    }

    /** The id of an open task of a dossier that this officer sees in Tasklist; fails when there is none. */
    String task(String dossier, String step) {
        return tasks(dossier)
                .map(task -> task.get("id").asText() + " "
                        + task.get("taskDefinitionKey").asText())
                .filter(task -> task.endsWith(" " + step))
                .map(task -> task.substring(0, task.indexOf(' ')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " of " + dossier + " is not in Tasklist"));
    }

    boolean sees(String dossier, String step) {
        return tasks(dossier)
                .anyMatch(task -> task.get("taskDefinitionKey").asText().equals(step));
    }

    /** The Camunda Form of a task, as Tasklist gets it. */
    String form(String dossier, String step) {
        return json(ENGINE + "/task/" + task(dossier, step) + "/deployed-form").toString();
    }

    /** Uploads a small PDF for a task, as the form in Tasklist does, and answers with the file's id. */
    String upload(String task) {
        String fragment = get("/tasks/" + task + "/fragment").body();
        String boundary = "----kieu-mau";
        String content = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"van-ban.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + new String(SmallFiles.pdf(), StandardCharsets.ISO_8859_1)
                + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = send(request("/tasks/" + task + "/files")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header(first(FRAGMENT_HEADER, fragment), first(FRAGMENT_TOKEN, fragment))
                .POST(body(content)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer.body()).get("id").asText();
    }

    /** Submits a task's form as Tasklist does. */
    HttpResponse<String> submit(String task, Map<String, ?> fields) {
        ObjectNode variables = json.createObjectNode();
        fields.forEach((name, value) ->
                variables.putObject(name).put("value", value.toString()).put("type", "String"));
        ObjectNode form = json.createObjectNode();
        form.set("variables", variables);
        return send(request(ENGINE + "/task/" + task + "/submit-form")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", webappToken())
                .POST(body(form.toString())));
    }

    /** Posts JSON to the engine as Tasklist does. */
    HttpResponse<String> post(String path, String content) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", webappToken())
                .POST(body(content)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return tree(answer.body());
    }

    private Stream<JsonNode> tasks(String dossier) {
        JsonNode found = json(ENGINE + "/task?maxResults=100&processInstanceBusinessKey=" + encoded(dossier));
        return StreamSupport.stream(found.spliterator(), false);
    }

    private String webappToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> "XSRF-TOKEN".equals(cookie.getName()))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
