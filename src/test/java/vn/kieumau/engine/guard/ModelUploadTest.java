package vn.kieumau.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.KieuMauTest;

/** What somebody with the right to deploy may try. A new idea of an attack is a new row in one of the tables. */
@KieuMauTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelUploadTest {

    private static final long A_SECOND = 1_000;

    @Autowired
    private RepositoryService repository;

    @LocalServerPort
    private int port;

    private ServerSocket canary;
    private int before;
    private long deployments;

    @BeforeAll
    void listen() throws IOException {
        canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        before = Probe.runs();
        deployments = repository.createDeploymentQuery().count();
    }

    @AfterAll
    void nothingRanNorWasFetchedNorKept() throws IOException {
        assertThat(Probe.runs()).isEqualTo(before);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        canary.setSoTimeout(1);
        assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        canary.close();
    }

    Stream<Vector> all() {
        return Stream.concat(BpmnVectors.all(), FileVectors.all(canary.getLocalPort()));
    }

    /** One of each kind, for the doors that are slower. */
    Stream<Vector> some() {
        List<Vector> every = all().filter(vector -> vector.content().length < 1_000_000)
                .filter(vector -> vector.file().matches("\\w+\\.\\w+"))
                .toList();
        return Stream.iterate(0, each -> each < every.size(), each -> each + 4).map(every::get);
    }

    @Test
    void theTableIsLong() {
        assertThat(BpmnVectors.all().count()).isGreaterThanOrEqualTo(120);
        assertThat(all().count()).isGreaterThanOrEqualTo(220);
        assertThat(some().count()).isGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedByTheEngineWithTheElementAndASentence(Vector vector) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("test")
                .addInputStream(vector.file(), new ByteArrayInputStream(vector.content()));
        long start = System.nanoTime();

        Throwable refusal = catchThrowable(deployment::deploy);

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(A_SECOND);
        assertThat(refusal).isInstanceOf(RuleViolation.class);
        assertIsASentenceAbout(refusal.getMessage(), vector);
        assertThat(Probe.runs()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("some")
    void isRefusedByBothRestDoorsInTheSameWords(Vector vector) throws IOException {
        for (String door : List.of(EngineClient.REST, EngineClient.WEBAPPS)) {
            HttpResponse<String> answer = administrator().deploy(door, Map.of(vector.file(), vector.content()));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertIsASentenceAbout(
                    new ObjectMapper().readTree(answer.body()).get("message").asText(), vector);
        }
        assertThat(Probe.runs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {EngineClient.REST, EngineClient.WEBAPPS})
    void aLargeFileIsRefusedThroughRest(String door) {
        HttpResponse<String> file = administrator().deploy(door, Map.of("vector.bpmn", new byte[21 << 20]));
        HttpResponse<String> body = administrator().deploy(door, Map.of("vector.bpmn", new byte[61 << 20]));

        assertThat(file.statusCode()).as(file.body()).isEqualTo(422);
        assertThat(file.body()).contains("không quá 20 MB");
        assertThat(body.statusCode()).as(body.body()).isEqualTo(422);
        assertThat(body.body()).contains("tối đa 60 MB");
    }

    @Test
    void anArchiveIsHeldToTheSameNamesAndLimits() throws IOException {
        byte[] page = "<html/>".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int each = 0; each <= 200; each++) {
            many.put("x" + each + ".form", page);
        }
        Map<String, byte[]> large = new LinkedHashMap<>();
        for (int each = 0; each < 3; each++) {
            large.put("x" + each + ".bpmn", new byte[19 << 20]);
        }

        assertArchiveRefused(Map.of("../../x.bpmn", page), "../../x.bpmn");
        assertArchiveRefused(Map.of("/x.bpmn", page), "/x.bpmn");
        assertArchiveRefused(Map.of("x.html", page), "x.html");
        assertArchiveRefused(Map.of("x.bar", page), "x.bar");
        assertArchiveRefused(many, "200");
        assertArchiveRefused(large, "50");
    }

    @Test
    void oneBadFileRefusesTheWholeDeployment() {
        Vector bad = BpmnVectors.all().findFirst().orElseThrow();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("test")
                        .addClasspathResource("processes/deadlines.dmn")
                        .addInputStream(bad.file(), new ByteArrayInputStream(bad.content()))
                        .deploy())
                .isInstanceOf(RuleViolation.class);
    }

    private void assertArchiveRefused(Map<String, byte[]> entries, String named) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()));
        DeploymentBuilder deployment =
                repository.createDeployment().name("test").addZipInputStream(read);

        assertThatThrownBy(deployment::deploy).isInstanceOf(RuleViolation.class).hasMessageContaining(named);
    }

    private static void assertIsASentenceAbout(String message, Vector vector) {
        assertThat(message).contains("“" + vector.element()).matches("(?s).*[ạảấầậắặệốộợụưđờữịểế].*\\.");
    }

    private EngineClient client;

    private EngineClient administrator() {
        if (client == null) {
            client = new EngineClient(port, "administrator");
        }
        return client;
    }
}
