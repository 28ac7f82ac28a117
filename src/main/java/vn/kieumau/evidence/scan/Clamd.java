package vn.kieumau.evidence.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks clamd by its command INSTREAM: the bytes go over the line, the scanner needs no access to our disk. */
@Component
public class Clamd {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String UNIX = "unix:";
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final ScanSettings settings;

    public Clamd(ScanSettings settings) {
        this.settings = settings;
    }

    public boolean isOn() {
        return settings.enabled();
    }

    /**
     * Shows a content to the scanner.
     *
     * @return the name of what was found; empty when nothing was
     * @throws IOException when the scanner cannot be reached, takes too long or could not scan the content
     */
    public Optional<String> scan(InputStream content) throws IOException {
        SocketChannel line = connect();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                () -> close(line),
                CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        try (line) {
            try {
                send(line, content);
            } catch (IOException cutShort) {
                log.debug("clamd closed the line before the end of the file", cutShort);
            }
            return verdict(answer(line));
        } finally {
            alarm.cancel(false);
        }
    }

    private SocketChannel connect() throws IOException {
        String address = settings.address();
        if (address.startsWith(UNIX)) {
            return SocketChannel.open(UnixDomainSocketAddress.of(address.substring(UNIX.length())));
        }
        int colon = address.lastIndexOf(':');
        SocketAddress remote =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        SocketChannel line = SocketChannel.open();
        try {
            line.socket().connect(remote, (int) Math.min(settings.timeout().toMillis(), 5_000));
            return line;
        } catch (IOException | RuntimeException unreachable) {
            line.close();
            throw new IOException("clamd cannot be reached", unreachable);
        }
    }

    private static void send(SocketChannel line, InputStream content) throws IOException {
        write(line, ByteBuffer.wrap(COMMAND));
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read > 0) {
                write(line, ByteBuffer.allocate(4).putInt(read).flip());
                write(line, ByteBuffer.wrap(chunk, 0, read));
            }
        }
        write(line, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            line.write(bytes);
        }
    }

    private static String answer(SocketChannel line) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && line.read(buffer) >= 0) {
            answer.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.endsWith(" FOUND")) {
            int from = answer.indexOf(": ") + 1;
            return Optional.of(
                    answer.substring(from, answer.length() - " FOUND".length()).strip());
        }
        if (answer.endsWith("OK")) {
            return Optional.empty();
        }
        throw new IOException("clamd did not scan the file: " + answer);
    }

    private static void close(SocketChannel line) {
        try {
            line.close();
        } catch (IOException gone) {
            log.debug("The line to clamd was gone already", gone);
        }
    }
}
