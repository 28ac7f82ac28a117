package vn.kieumau.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Where the bytes of files lie: on disk, unless an S3-compatible store is configured. */
@Configuration
class StoreConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Bean
    ContentStore contentStore(
            EvidenceSettings settings, @Value("${kieu-mau.data-dir}") Path dataDirectory, Clock clock) {
        return switch (settings.store()) {
            case "disk" -> new DiskStore(dataDirectory.resolve("evidence").toAbsolutePath(), clock);
            case "s3" -> new S3Store(client(settings.s3()), settings.s3().bucket());
            default ->
                throw new IllegalStateException(
                        "kieu-mau.evidence.store is “" + settings.store() + "”: set it to disk or s3");
        };
    }

    /**
     * Everything that the SDK would look for elsewhere (profiles, environment, the metadata service of a cloud machine)
     * is said here, so that it calls the endpoint and nothing else.
     */
    static S3Client client(EvidenceSettings.S3 s3) {
        if (s3.bucket().isBlank() || s3.accessKey().isBlank() || s3.secretKey().isBlank()) {
            throw new IllegalStateException(
                    "kieu-mau.evidence.store is s3: set kieu-mau.evidence.s3.bucket, access-key and secret-key");
        }
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(s3.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
                .defaultsMode(DefaultsMode.STANDARD)
                .overrideConfiguration(override -> override.defaultProfileFile(
                                ProfileFile.aggregator().build())
                        .defaultProfileName("none"))
                .forcePathStyle(s3.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build());
        if (!s3.endpoint().isBlank()) {
            builder.endpointOverride(URI.create(s3.endpoint()));
        }
        return builder.build();
    }
}
