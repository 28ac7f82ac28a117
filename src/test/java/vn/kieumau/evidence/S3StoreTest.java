package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real S3 server, which checks signatures and hashes. */
class S3StoreTest extends ContentStoreContract {

    private static final String BUCKET = "minh-chung";

    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException, InterruptedException {
        server = S3Server.start(data);
        client = StoreConfiguration.client(settings(S3Server.SECRET));
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
        }
        server.close();
    }

    @Override
    ContentStore store() {
        return new S3Store(client, BUCKET);
    }

    @Test
    void whoHasAnotherKeyIsRefused() {
        S3Store stranger = new S3Store(StoreConfiguration.client(settings("another secret")), BUCKET);

        assertThatThrownBy(() -> stranger.read("0".repeat(64), 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer as it should");
    }

    @Test
    void aBucketThatIsNotThereIsNotTakenForMissingContent() {
        S3Store elsewhere = new S3Store(client, "nowhere");

        assertThatThrownBy(() -> elsewhere.read("0".repeat(64), 0))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageContaining("does not answer as it should");
    }

    @Test
    void nothingButTheEndpointIsCalled() throws IOException {
        try (ServerSocket metadata = new ServerSocket(0)) {
            metadata.setSoTimeout(500);
            System.setProperty("aws.ec2MetadataServiceEndpoint", "http://127.0.0.1:" + metadata.getLocalPort());
            try (S3Client fresh = StoreConfiguration.client(settings(S3Server.SECRET))) {
                assertThat(fresh.listObjectsV2(request -> request.bucket(BUCKET))
                                .isTruncated())
                        .isFalse();
            } finally {
                System.clearProperty("aws.ec2MetadataServiceEndpoint");
            }

            assertThatThrownBy(metadata::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void withoutKeysTheStartSaysWhatIsMissing() {
        EvidenceSettings.S3 empty = new EvidenceSettings.S3("", "us-east-1", "", true, "", "");

        assertThatThrownBy(() -> StoreConfiguration.client(empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kieu-mau.evidence.s3.bucket");
    }

    private static EvidenceSettings.S3 settings(String secret) {
        return new EvidenceSettings.S3(server.endpoint(), "us-east-1", BUCKET, true, S3Server.KEY, secret);
    }
}
