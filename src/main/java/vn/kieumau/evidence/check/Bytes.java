package vn.kieumau.evidence.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** A file read in small pieces: what is searched for lies at its beginning or at its end. */
final class Bytes implements AutoCloseable {

    private final FileChannel channel;
    private final long size;

    Bytes(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** At most so many bytes from a place on, each as one character; fewer where the file ends. */
    String text(long from, int length) throws IOException {
        return new String(read(from, length), StandardCharsets.ISO_8859_1);
    }

    String head(int length) throws IOException {
        return text(0, length);
    }

    String tail(int length) throws IOException {
        return text(Math.max(0, size - length), length);
    }

    /** An unsigned number, the most significant byte first; -1 where the file ends before. */
    long number(long from, int bytes) throws IOException {
        byte[] read = read(from, bytes);
        if (read.length < bytes) {
            return -1;
        }
        long number = 0;
        for (byte one : read) {
            number = number << 8 | one & 0xff;
        }
        return number;
    }

    private byte[] read(long from, int length) throws IOException {
        int wanted = (int) Math.max(0, Math.min(length, size - from));
        ByteBuffer buffer = ByteBuffer.allocate(wanted);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until the piece is full
        }
        return buffer.array();
    }

    static boolean holdsScript(String piece) {
        String small = piece.toLowerCase(Locale.ROOT);
        return small.contains("<script") || small.contains("<?php") || small.contains("<html");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
