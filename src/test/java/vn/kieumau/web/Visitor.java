package vn.kieumau.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies and CSRF tokens, follows no redirect. */
class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    Visitor signIn(String username, String password) {
        String token = tokenOn("/login");
        postForm("/login", "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + token);
        return this;
    }

    /** The token of a signed-in officer's forms, encoded for a form. */
    String token() {
        return tokenOn("/");
    }

    String tokenOn(String path) {
        Matcher token = TOKEN.matcher(get(path, "text/html").body());
        if (!token.find()) {
            throw new AssertionError("The page " + path + " has no CSRF token");
        }
        return encoded(token.group(1));
    }

    /** The value of the session's cookie; empty before there is one. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Posts a form of a page, with the token of that page. */
    HttpResponse<String> postOn(String page, String path, String... namesAndValues) {
        StringBuilder fields = new StringBuilder("_csrf=" + tokenOn(page));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return postForm(path, fields.toString());
    }

    /** Posts a form as a browser without JavaScript does. */
    HttpResponse<String> postForm(String path, String encodedFields) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(encodedFields)));
    }

    /** Uploads a file of so many bytes; the token goes in a header or not at all. */
    HttpResponse<String> upload(String path, int bytes, boolean withToken) {
        return upload(path, "units.csv", withToken, new RepeatedByte('x', bytes), bytes);
    }

    /** Uploads a file as a stream, so that it is never in memory as a whole. */
    HttpResponse<String> upload(String path, String name, boolean withToken, InputStream content, long size) {
        byte[] start = ("--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--end--\r\n".getBytes(StandardCharsets.UTF_8);
        InputStream body = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(start), content), new ByteArrayInputStream(end));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=end")
                .header("Accept", "text/html,*/*")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> body), start.length + size + end.length));
        return send(withToken ? request.header("X-CSRF-TOKEN", token()) : request);
    }

    HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept));
    }

    /** Sends whatever a test makes up; headers come as name and value by turns. */
    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    /** Asks as a program with one header more. */
    HttpResponse<String> getWith(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .header(header, value));
    }

    /** The token that Tasklist's pages got for the engine's API. */
    String webappToken() {
        get("/camunda/app/tasklist/default/", "text/html");
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Posts JSON as Tasklist does, with the token that its pages got. */
    HttpResponse<String> postAsTasklist(String path, String json) {
        String token = webappToken();
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Says that it uploads, but not where its parts begin. */
    HttpResponse<String> uploadWithoutBoundary(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data")
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", token())
                .POST(BodyPublishers.ofString("x")));
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

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
