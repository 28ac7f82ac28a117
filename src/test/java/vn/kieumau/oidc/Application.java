package vn.kieumau.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.kieumau.KieuMauApplication;

/** The application in a Java machine of its own: two engines of one name in this one would take each other's place. */
final class Application implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String address;
    private final Path log;
    private final Process process;

    private Application(int port, Map<String, String> environment, List<String> settings) throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "oidc");
        this.address = "http://127.0.0.1:" + port;
        this.log = home.resolve("start.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        // what runs there counts as tested too
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KieuMauApplication.class.getName()));
        command.add("--server.port=" + port);
        command.add("--spring.profiles.active=demo,oidc");
        command.add("--kieu-mau.data-dir=" + home);
        command.addAll(settings);
        ProcessBuilder start = new ProcessBuilder(command);
        start.environment().putAll(environment);
        this.process =
                start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    static Application start(int port, Map<String, String> environment, String... settings) {
        try {
            Application application = new Application(port, environment, List.of(settings));
            application.waitUntilReady();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(300);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        close();
        throw new AssertionError("The application did not start:\n" + log());
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
