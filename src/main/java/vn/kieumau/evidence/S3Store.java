package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The store in a bucket of an S3-compatible service: {@code evidence/ab/abcdef…}. */
class S3Store implements ContentStore, AutoCloseable {

    private static final String PREFIX = "evidence/";
    private static final String NAME = "[0-9a-f]{64}";
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * What lies on disk is compared with its SHA-256, and the service compares what arrives with the MD5 of the same bytes:
     * that is the check which every such service knows.
     */
    @Override
    public void put(String sha256, Path file) throws IOException {
        long size = Files.size(file);
        String md5 = md5OfVerified(sha256, file);
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(key(sha256)).contentMD5(md5), RequestBody.fromFile(file));
            if (head(sha256).contentLength() != size) {
                throw new IOException("The store kept another size than was sent");
            }
        } catch (SdkException refused) {
            throw failed(refused, sha256);
        }
    }

    @Override
    public InputStream read(String sha256, long from) throws IOException {
        try {
            return client.getObject(
                    request -> request.bucket(bucket).key(key(sha256)).range(from == 0 ? null : "bytes=" + from + "-"));
        } catch (SdkException refused) {
            throw failed(refused, sha256);
        }
    }

    @Override
    public void visit(Consumer<Kept> visitor) throws IOException {
        try {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PREFIX)).contents().stream()
                    .filter(one -> nameOf(one.key()).matches(NAME))
                    .forEach(one -> visitor.accept(new Kept(nameOf(one.key()), one.size(), one.lastModified())));
        } catch (SdkException refused) {
            throw failed(refused, PREFIX);
        }
    }

    @Override
    public boolean deleteUnlessPutSince(String sha256, Instant cutoff) throws IOException {
        try {
            if (!head(sha256).lastModified().isBefore(cutoff)) {
                return false;
            }
            client.deleteObject(request -> request.bucket(bucket).key(key(sha256)));
            return true;
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return false;
            }
            throw failed(refused, sha256);
        } catch (SdkException refused) {
            throw failed(refused, sha256);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static String md5OfVerified(String sha256, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            DigestInputStream both = new DigestInputStream(content, MessageDigest.getInstance("MD5"));
            if (!Sha256.of(both).equals(sha256)) {
                throw new IOException("What lies on disk is not what was received");
            }
            return Base64.getEncoder().encodeToString(both.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HeadObjectResponse head(String sha256) {
        return client.headObject(request -> request.bucket(bucket).key(key(sha256)));
    }

    private static IOException failed(SdkException refused, String what) {
        boolean missing = refused instanceof NoSuchKeyException
                || refused instanceof S3Exception answer
                        && answer.statusCode() == NOT_FOUND
                        && !"NoSuchBucket".equals(code(answer));
        return missing
                ? (IOException) new NoSuchFileException(what).initCause(refused)
                : new IOException("The S3 store does not answer as it should: " + refused.getMessage(), refused);
    }

    private static String code(S3Exception answer) {
        return answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
    }

    private static String key(String sha256) {
        if (!sha256.matches(NAME)) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return PREFIX + sha256.substring(0, 2) + "/" + sha256;
    }

    private static String nameOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
