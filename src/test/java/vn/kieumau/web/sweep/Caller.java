package vn.kieumau.web.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kieumau.web.demo.DemoAccounts;

/** Somebody who asks addresses one after the other, signed in or not, with the tokens that a browser would send. */
class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String token = "none";

    private Caller(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What was answered; the body is empty where there is none. */
    record Answer(int status, String location, String body) {

        /** The same answer whoever was asked about. */
        Answer without(Iterable<String> ids) {
            String plain = body;
            for (String id : ids) {
                plain = plain.replace(id, "ID");
            }
            return new Answer(status, location, plain);
        }
    }

    static Caller anonymous(int port) {
        return new Caller(port);
    }

    static Caller signedIn(int port, String username) {
        Caller caller = new Caller(port);
        caller.token = caller.tokenOn("/login");
        Answer answer = caller.send(caller.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password="
                        + encoded(DemoAccounts.PASSWORD) + "&_csrf=" + encoded(caller.token))));
        if (answer.status() != 302 || answer.location().contains("login")) {
            throw new AssertionError(username + " is not let in: " + answer);
        }
        caller.token = caller.tokenOn("/");
        caller.ask("GET", "/camunda/app/tasklist/default/");
        return caller;
    }

    private String tokenOn(String path) {
        Matcher found = TOKEN.matcher(ask("GET", path).body());
        if (!found.find()) {
            throw new AssertionError("The page " + path + " has no CSRF token");
        }
        return found.group(1);
    }

    /** Sends an empty JSON object with whatever is not a question. */
    Answer ask(String method, String path) {
        return ask(method, path, "{}");
    }

    Answer ask(String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Accept", "application/json, text/html, */*");
        if (method.matches("GET|HEAD|OPTIONS")) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .header("X-XSRF-TOKEN", webappsToken())
                .method(method, BodyPublishers.ofString(json)));
    }

    private String webappsToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
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
