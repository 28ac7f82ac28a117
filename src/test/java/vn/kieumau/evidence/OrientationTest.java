package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.support.SmallFiles;

class OrientationTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 2", "6, 1", "8, 3", "99, 0"})
    void theNumberOfTheHeadSaysHowToTurn(int tag, int quarters) {
        assertThat(Orientation.quarters(photograph(tag))).isEqualTo(quarters);
    }

    @Test
    void tornHeadsSayNothing() {
        byte[] whole = photograph(6);

        for (int length = 0; length < 40; length++) {
            assertThat(Orientation.quarters(Arrays.copyOf(whole, length))).isBetween(0, 1);
        }
        assertThat(Orientation.quarters(SmallFiles.picture("png", 4, 4))).isZero();
    }

    @Test
    void aLyingPictureStandsUp() {
        BufferedImage lying = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        lying.setRGB(0, 19, 0xff0000);

        BufferedImage standing = Orientation.turned(lying, 1);

        assertThat(standing.getWidth()).isEqualTo(20);
        assertThat(standing.getHeight()).isEqualTo(40);
        assertThat(standing.getRGB(0, 0) & 0xffffff).isEqualTo(0xff0000);
    }

    private static byte[] photograph(int tag) {
        byte[] exif = ByteBuffer.allocate(8 + 2 + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SmallFiles.latin("II*\0"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) tag)
                .putShort((short) 0)
                .array();
        byte[] segment = ByteBuffer.allocate(10)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + exif.length))
                .put(SmallFiles.latin("Exif\0\0"))
                .array();
        byte[] picture = SmallFiles.picture("jpeg", 8, 8);
        return SmallFiles.joined(
                Arrays.copyOf(picture, 2), segment, exif, Arrays.copyOfRange(picture, 2, picture.length));
    }
}
