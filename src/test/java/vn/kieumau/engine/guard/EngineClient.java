package vn.kieumau.engine.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kieumau.web.demo.DemoAccounts;

/** A signed-in person who talks to the engine's two REST interfaces by hand. */
public class EngineClient {

    /** Both doors to the engine's REST resources. */
    public static final String REST = "/engine-rest";

    public static final String WEBAPPS = "/camunda/api/engine/engine/default";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "kieu-mau-boundary";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    public EngineClient(int port, String username) {
        address = "http://localhost:" + port;
        String form = "username=" + encoded(username) + "&password=" + encoded(DemoAccounts.PASSWORD) + "&_csrf="
                + encoded(pageToken("/login"));
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(written(path, "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(written(path, "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Deploys files through a REST door. */
    public HttpResponse<String> deploy(String door, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"deployment-name\"", "text/plain", "test".getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) ->
                part(body, "name=\"" + name + "\"; filename=\"" + name + "\"", "application/octet-stream", content));
        return multipart("POST", door + "/deployment/create", body);
    }

    /** Sends a variable as a file of a form, the way that takes a type. */
    public HttpResponse<String> sendBinary(String path, String contentType, String data, String type) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"data\"; filename=\"data\"", contentType, data.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"type\"", "text/plain", type.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"valueType\"", "text/plain", type.getBytes(StandardCharsets.UTF_8));
        return multipart("POST", path, body);
    }

    private HttpResponse<String> multipart(String method, String path, ByteArrayOutputStream body) {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        BodyPublisher all = BodyPublishers.ofByteArray(body.toByteArray());
        return send(written(path, "multipart/form-data; boundary=" + BOUNDARY).method(method, all));
    }

    private static void part(ByteArrayOutputStream body, String disposition, String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder written(String path, String contentType) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType);
        return path.startsWith("/camunda")
                ? request.header("X-XSRF-TOKEN", webappToken())
                : request.header("X-CSRF-TOKEN", pageToken("/"));
    }

    private String webappToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseGet(() -> {
                    get("/camunda/app/tasklist/default/");
                    return webappToken();
                });
    }

    private String pageToken(String path) {
        Matcher token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new AssertionError("The page " + path + " has no CSRF token");
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json, text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
