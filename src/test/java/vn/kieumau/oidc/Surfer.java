package vn.kieumau.oidc;

import java.io.IOException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen that goes from host to host, keeps cookies per host, and remembers where it was. */
final class Surfer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<URI> visited = new ArrayList<>();

    /** One request, no redirect followed. */
    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    HttpResponse<String> json(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json"));
    }

    HttpResponse<String> post(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts as a page's script does, with the token that the webapps gave. */
    HttpResponse<String> postAsTasklist(String application, String path) {
        get(application + "/camunda/app/tasklist/default/");
        String token = cookies.getCookieStore().get(URI.create(application)).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
        return send(HttpRequest.newBuilder(URI.create(application + path))
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.noBody()));
    }

    /** The token of a form on a page. */
    String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("The page " + page + " has no CSRF token");
        }
        return token.group(1);
    }

    /** Follows redirects to the end, and signs in where the provider asks for it. */
    HttpResponse<String> follow(HttpResponse<String> answer, String issuer, String person) {
        HttpResponse<String> current = answer;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            URI here = current.uri();
            if (current.statusCode() / 100 == 3) {
                URI next = here.resolve(
                        current.headers().firstValue("Location").orElseThrow().replace(" ", "%20"));
                current = get(next.toString());
            } else if (current.statusCode() == 200
                    && here.toString().startsWith(issuer)
                    && here.getPath().equals("/login")) {
                current = post(issuer + "/login", Map.of("username", person, "password", Provider.PASSWORD));
            } else {
                return current;
            }
        }
        throw new AssertionError("Redirected without end: " + visited);
    }

    /** Where the answer sends the browser, without a redirect. */
    static String refresh(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Refresh")
                .map(header -> header.replaceFirst("^0; url=", ""))
                .orElseThrow(() -> new AssertionError("The page sends nowhere"));
    }

    List<URI> visited() {
        return visited;
    }

    String session(String application) {
        return cookies.getCookieStore().get(URI.create(application)).stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            visited.add(answer.uri());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
