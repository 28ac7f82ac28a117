package vn.kieumau.account.credential;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The secret of a second factor as a person takes it over: in letters, or as a QR code drawn from squares. */
public final class FactorSecret {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "Kiểu Mẫu";
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int QUIET_ZONE = 4;

    private final String username;
    private final String letters;

    FactorSecret(String username, byte[] secret) {
        this.username = username;
        this.letters = base32(secret);
    }

    /** The secret in groups of four letters, as it is typed. */
    public String letters() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** The address that authenticator applications read from the QR code. */
    public String address() {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(username) + "?secret=" + letters + "&issuer="
                + encoded(ISSUER);
    }

    /** The dark squares of the QR code as the path of an SVG, one unit wide each. */
    public String path() {
        ByteMatrix squares = squares();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** The side of the QR code with its quiet zone. */
    public int side() {
        return squares().getWidth() + 2 * QUIET_ZONE;
    }

    private ByteMatrix squares() {
        try {
            return Encoder.encode(address(), ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt(buffer >> bits & 0x1f));
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
