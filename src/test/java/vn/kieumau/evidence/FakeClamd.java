package vn.kieumau.evidence;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import vn.kieumau.evidence.scan.ScanSettings;

/** A real TCP server that speaks clamd's INSTREAM and knows one virus: the test file of EICAR. */
final class FakeClamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final Thread thread = new Thread(this::serve, "clamd");

    private FakeClamd(ServerSocket server) {
        this.server = server;
        thread.setDaemon(true);
        thread.start();
    }

    static FakeClamd start(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress("127.0.0.1", port));
        return new FakeClamd(socket);
    }

    int port() {
        return server.getLocalPort();
    }

    static ScanSettings settings(int port) {
        return new ScanSettings(true, "127.0.0.1:" + port, Duration.ofSeconds(10));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                answer(line);
            } catch (IOException closed) {
                // the next one, or the end
            }
        }
    }

    private static void answer(Socket line) throws IOException {
        DataInputStream in = new DataInputStream(line.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            line.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            byte[] chunk = in.readNBytes(length);
            content.append(new String(Arrays.copyOf(chunk, Math.min(length, 4096)), StandardCharsets.ISO_8859_1));
        }
        String answer = content.toString().contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        line.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** The socket listens until the thread that waits at it has woken. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
