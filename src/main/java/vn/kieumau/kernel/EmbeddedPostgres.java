package vn.kieumau.kernel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL in a folder of its own: unpacked from a Maven artefact, with a random password, durable writes and
 * the loopback address only. It takes over a server that a killed application left running.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 5;

    private final Path home;
    private final Path data;
    private final Path program;
    private int port;

    EmbeddedPostgres(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.data = this.home.resolve("data");
        this.program = this.home.resolve("program");
    }

    /** Unpacks and initialises at the first call, starts, and answers when connections are accepted. */
    EmbeddedPostgres start() {
        try {
            Files.createDirectories(home);
            unpack();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            stopOrphan();
            startServer();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + home, e);
        }
    }

    /** Uses the server of an application that runs on this folder without stopping it; false when none runs. */
    boolean attach() {
        try {
            List<String> status = Files.readAllLines(data.resolve("postmaster.pid"));
            port = Integer.parseInt(status.get(3).strip());
            DriverManager.getConnection(jdbcUrl(), user(), password()).close();
            return true;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException | SQLException none) {
            return false;
        }
    }

    /** Makes the role of the application where it is missing, and answers with its password. */
    String ensureApplicationRole() {
        return new ApplicationRole(home).ensure(this);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String user() {
        return SUPERUSER;
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        control("-m", "fast", "-w", "-t", "60", "stop");
        log.info("PostgreSQL in {} stopped", home);
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private void initialise() throws IOException {
        ApplicationRole.keep(passwordFile(), ApplicationRole.random());
        int result = run(
                program.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile().toString(),
                "-E",
                "UTF8",
                "--locale=C");
        if (result != 0) {
            throw new IllegalStateException("initdb failed, see " + home.resolve("control.log"));
        }
    }

    /** After a kill -9 of the application its server may still run: it is stopped in order, so that we own the next. */
    private void stopOrphan() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            control("-m", "fast", "-w", "-t", "30", "stop");
        }
    }

    private void startServer() throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = freePort();
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + " -c max_connections=60 -c shared_buffers=128MB -c timezone=UTC";
            int result =
                    control("-w", "-t", "60", "-l", home.resolve("server.log").toString(), "-o", options, "start");
            if (result == 0) {
                log.info("PostgreSQL in {} listens on 127.0.0.1:{}", home, port);
                return;
            }
            log.warn("PostgreSQL did not start at attempt {} of {}", attempt, ATTEMPTS);
            control("-m", "fast", "-w", "-t", "30", "stop");
        }
        throw new IllegalStateException("PostgreSQL did not start, see " + home.resolve("server.log"));
    }

    private int control(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(program.resolve("bin/pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private int run(String... command) {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("control.log").toFile()))
                    .start();
            if (process.waitFor(90, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void unpack() throws IOException {
        String archive = archiveName();
        Path marker = program.resolve("unpacked-from");
        if (Files.exists(marker) && Files.readString(marker).equals(archive)) {
            return;
        }
        try (InputStream resource = EmbeddedPostgres.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IllegalStateException("No PostgreSQL for this machine is bundled (" + archive
                        + "); set spring.datasource.url to use one of your own");
            }
            unpack(resource);
        }
        Files.writeString(marker, archive, StandardCharsets.UTF_8);
    }

    private void unpack(InputStream archive) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = program.resolve(entry.getName()).normalize();
                if (!target.startsWith(program)) {
                    throw new IOException("Entry outside its folder: " + entry.getName());
                }
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Could not make executable: " + target);
        }
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.contains("aarch64") || arch.contains("arm64");
        if (os.contains("mac")) {
            return arm ? "/postgres-darwin-arm_64.txz" : "/postgres-darwin-x86_64.txz";
        }
        if (os.contains("win")) {
            return "/postgres-windows-x86_64.txz";
        }
        return arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
    }
}
