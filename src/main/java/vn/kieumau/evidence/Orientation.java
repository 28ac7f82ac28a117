package vn.kieumau.evidence;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a phone was held: photographs lie as the sensor saw them, and a number in their head (Exif) says how to turn them. */
final class Orientation {

    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APPLICATION_1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";

    private Orientation() {}

    /** Quarters of a turn clockwise that set the picture upright, 0 to 3; 0 where nothing readable is said. */
    static int quarters(byte[] head) {
        try {
            return switch (tag(ByteBuffer.wrap(head))) {
                case 3, 4 -> 2;
                case 5, 6 -> 1;
                case 7, 8 -> 3;
                default -> 0;
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException torn) {
            return 0;
        }
    }

    static BufferedImage turned(BufferedImage picture, int quarters) {
        if (quarters == 0) {
            return picture;
        }
        boolean lying = quarters % 2 == 1;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        AffineTransform around = new AffineTransform();
        around.translate(width / 2.0, height / 2.0);
        around.quadrantRotate(quarters);
        around.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        pen.drawImage(picture, around, null);
        pen.dispose();
        return turned;
    }

    private static int tag(ByteBuffer jpeg) {
        if (unsigned(jpeg) != START_OF_IMAGE) {
            return 0;
        }
        for (int marker = unsigned(jpeg); marker != START_OF_SCAN && marker > 0xff00; marker = unsigned(jpeg)) {
            int next = jpeg.position() + unsigned(jpeg);
            if (marker == APPLICATION_1 && startsWithExif(jpeg)) {
                return inDirectory(jpeg.slice());
            }
            jpeg.position(next);
        }
        return 0;
    }

    private static boolean startsWithExif(ByteBuffer segment) {
        byte[] name = new byte[EXIF.length()];
        segment.get(name);
        return EXIF.equals(new String(name, StandardCharsets.ISO_8859_1));
    }

    private static int inDirectory(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if ((exif.getShort(at) & 0xffff) == TAG) {
                return exif.getShort(at + 8) & 0xffff;
            }
        }
        return 0;
    }

    private static int unsigned(ByteBuffer bytes) {
        return bytes.getShort() & 0xffff;
    }
}
