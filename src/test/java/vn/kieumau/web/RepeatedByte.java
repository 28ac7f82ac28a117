package vn.kieumau.web;

import java.io.InputStream;
import java.util.Arrays;

/** So many times the same byte, as a stream. */
final class RepeatedByte extends InputStream {

    private final int value;
    private long left;

    RepeatedByte(int value, long count) {
        this.value = value;
        this.left = count;
    }

    @Override
    public int read() {
        return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        Arrays.fill(into, from, from + count, (byte) value);
        left -= count;
        return count;
    }
}
