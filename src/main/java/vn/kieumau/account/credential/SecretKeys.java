package vn.kieumau.account.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Encrypts secrets of accounts and hashes what may be compared but not read. The key is {@code kieu-mau.secret-key}, or
 * else a file in the data directory that only its owner reads; nodes that share a database need the same key.
 */
@Component
class SecretKeys {

    private static final int SHORTEST_KEY = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryption;
    private final SecretKeySpec hashing;

    SecretKeys(Environment environment) {
        String given = environment.getProperty("kieu-mau.secret-key");
        String key = StringUtils.hasText(given)
                ? given.strip()
                : keyIn(Path.of(environment.getProperty("kieu-mau.data-dir", "data")));
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException(
                    "kieu-mau.secret-key has fewer than " + SHORTEST_KEY + " characters; give it a longer random text");
        }
        byte[] root = key.getBytes(StandardCharsets.UTF_8);
        // one key for each purpose, all of the one that the operator keeps
        encryption = new SecretKeySpec(mac(new SecretKeySpec(root, "HmacSHA256"), "encryption"), "AES");
        hashing = new SecretKeySpec(mac(new SecretKeySpec(root, "HmacSHA256"), "hashing"), "HmacSHA256");
    }

    /** @param owner whose secret it is: moved to somebody else's row it cannot be decrypted */
    String encrypt(String owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] decrypt(String owner, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, owner, nonce, sealed);
    }

    String hash(String text) {
        return HexFormat.of().formatHex(mac(hashing, text));
    }

    private byte[] cipher(int mode, String owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret cannot be read: is kieu-mau.secret-key the one it was made with?", e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keyIn(Path directory) {
        Path file = directory.resolve("secret-key");
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                byte[] fresh = new byte[SHORTEST_KEY];
                random.nextBytes(fresh);
                create(file, Base64.getEncoder().encodeToString(fresh));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written aside and moved, so that nobody reads half a key or reads it at all meanwhile. */
    private static void create(Path file, String key) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path aside = posix
                ? Files.createTempFile(
                        file.getParent(),
                        "secret-key",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(file.getParent(), "secret-key", "");
        Files.writeString(aside, key);
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(aside);
        }
    }
}
