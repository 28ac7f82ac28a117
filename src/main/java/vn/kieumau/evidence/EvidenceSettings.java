package vn.kieumau.evidence;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.kieumau.evidence.check.FileKind;

/**
 * What an operator may set about files, {@code kieu-mau.evidence.*}.
 *
 * @param limits largest file of each kind; 20 MB where none is set, 200 MB for films
 * @param store where the bytes lie: {@code disk}, below the data directory, or {@code s3}
 * @param s3 where the bytes lie when the store is {@code s3}
 * @param checkWithin in how many days every file is read again and compared with its SHA-256
 * @param orphanGrace how long bytes lie that no file refers to before they are deleted
 */
@ConfigurationProperties("kieu-mau.evidence")
public record EvidenceSettings(
        @DefaultValue Map<FileKind, DataSize> limits,
        @DefaultValue("disk") String store,
        @DefaultValue S3 s3,
        @DefaultValue("30") int checkWithin,
        @DefaultValue("24h") Duration orphanGrace) {

    private static final DataSize USUAL = DataSize.ofMegabytes(20);
    private static final DataSize FILM = DataSize.ofMegabytes(200);

    /** Largest file of a kind, in bytes. */
    long limit(FileKind kind) {
        return limits.getOrDefault(kind, kind == FileKind.MP4 ? FILM : USUAL).toBytes();
    }

    /**
     * An S3-compatible store.
     *
     * @param endpoint address of the service, such as {@code https://s3.example.vn}; empty for the one of the region
     * @param pathStyle whether the bucket stands in the path, as most services other than Amazon want it
     */
    public record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {

        @Override
        public String toString() {
            return "S3[endpoint=" + endpoint + ", bucket=" + bucket + "]";
        }
    }
}
