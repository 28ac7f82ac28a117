package vn.kieumau.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {

    @TempDir
    private Path folder;

    @Test
    void aSocketOfTheMachineIsSpokenToAsWell() throws Exception {
        Path socket = folder.resolve("clamd.ctl");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread answering = new Thread(() -> answer(server, "stream: Eicar FOUND\0"));
            answering.start();

            assertThat(clamd("unix:" + socket, Duration.ofSeconds(10)).scan(content()))
                    .contains("Eicar");
            answering.join();
        }
    }

    @Test
    void whoDoesNotAnswerInTimeCountsAsAway() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            Clamd clamd = clamd("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300));

            assertThatThrownBy(() -> clamd.scan(content())).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd", "unix:", "host:port"})
    void anAddressThatIsNoneStopsTheStart(String address) {
        assertThatThrownBy(() -> new ScanSettings(true, address, Duration.ofSeconds(1)))
                .hasMessageContaining("kieu-mau.scan.address");
    }

    private static void answer(ServerSocketChannel server, String text) {
        try (SocketChannel line = server.accept()) {
            ByteBuffer read = ByteBuffer.allocate(64);
            while (read.position() < 10 + 4 + 7 + 4 && line.read(read) >= 0) {
                // the command, one chunk and the end
            }
            line.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Clamd clamd(String address, Duration timeout) {
        return new Clamd(new ScanSettings(true, address, timeout));
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream("content".getBytes(StandardCharsets.US_ASCII));
    }
}
