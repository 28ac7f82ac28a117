package vn.kieumau.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * SHA-256 over fields in a fixed order, each as its length in bytes, a colon, its UTF-8 bytes and a comma: no two lists
 * of fields look alike. {@code src/docs/audit.md} describes it for those who check the trail with other means.
 */
final class Seal {

    private static final String FORMAT = "kieu-mau-audit-1";
    private static final long MICROS = 1_000_000;

    private final MessageDigest digest;

    Seal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(FORMAT);
    }

    Seal add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
        return this;
    }

    /** As microseconds since 1970-01-01T00:00:00Z. */
    Seal add(Instant at) {
        return add(Long.toString(at.getEpochSecond() * MICROS + at.getNano() / 1_000));
    }

    /** How many there are, then name and value of each in the order of the names. */
    Seal add(SortedMap<String, String> fields) {
        add(Integer.toString(fields.size()));
        fields.forEach((name, value) -> add(name).add(value));
        return this;
    }

    String close() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
