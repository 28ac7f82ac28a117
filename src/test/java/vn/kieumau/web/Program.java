package vn.kieumau.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A program that calls the engine as Camunda Modeler and monitors do: Basic authentication, no cookies. */
class Program {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String basic;

    Program(int port, String name, String secret) {
        this.address = "http://localhost:" + port;
        this.basic =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    HttpResponse<String> send(String method, String path) {
        return send(method, path, "{}");
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** Deploys files by name as Camunda Modeler does. */
    HttpResponse<String> deploy(String name, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        field(body, "deployment-name", name);
        field(body, "deployment-source", "Camunda Modeler");
        field(body, "enable-duplicate-filtering", "true");
        files.forEach((file, content) -> body.append("--end\r\nContent-Disposition: form-data; name=\"")
                .append(file)
                .append("\"; filename=\"")
                .append(file)
                .append("\"\r\nContent-Type: text/xml\r\n\r\n")
                .append(content)
                .append("\r\n"));
        body.append("--end--\r\n");
        return send(request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=end")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static void field(StringBuilder body, String name, String value) {
        body.append("--end\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .header("Authorization", basic);
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
}
