package vn.kieumau.evidence.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The packed streams of a PDF, unpacked only to be counted before the file is opened: the library unpacks some of them into
 * memory.
 */
final class PdfStreams {

    /** A page of A4 at 600 dpi in full colour is 104 MB. */
    private static final long MOST_OF_ONE = 120L * 1024 * 1024;

    private static final long MOST_OF_ALL = 1024L * 1024 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final String KEYWORD = "stream";
    private static final int LOOK_BACK = 512;

    private PdfStreams() {}

    static void refuseBombs(Bytes file) throws IOException {
        long unpacked = 0;
        int step = PIECE - KEYWORD.length();
        for (long at = 0; at < file.size(); at += step) {
            String piece = file.text(at, PIECE);
            for (int found = piece.indexOf(KEYWORD); found >= 0; found = piece.indexOf(KEYWORD, found + 1)) {
                boolean again = found >= step;
                if (!again) {
                    refusePackedTwice(file, at + found);
                    unpacked += unpacked(file, begin(file, at + found + KEYWORD.length()));
                }
            }
            if (unpacked > MOST_OF_ALL) {
                throw Refusal.BOMB.found();
            }
        }
    }

    /** What unpacks to something packed again would be counted once only. */
    private static void refusePackedTwice(Bytes file, long keyword) throws IOException {
        int before = (int) Math.min(LOOK_BACK, keyword);
        String dictionary = file.text(keyword - before, before);
        String own = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        if (own.split("/(FlateDecode|Fl|LZWDecode|LZW)(?![A-Za-z])", -1).length > 2) {
            throw Refusal.BOMB.found();
        }
    }

    private static long begin(Bytes file, long behind) throws IOException {
        String ends = file.text(behind, 2);
        if (ends.equals("\r\n")) {
            return behind + 2;
        }
        return ends.startsWith("\n") || ends.startsWith("\r") ? behind + 1 : behind;
    }

    /** 0 where nothing packed begins. */
    private static long unpacked(Bytes file, long from) throws IOException {
        long head = file.number(from, 2);
        if (head < 0 || head % 31 != 0 || (head >> 8 & 15) != 8) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            byte[] out = new byte[PIECE];
            long count = 0;
            long at = from;
            while (!inflater.finished() && !inflater.needsDictionary()) {
                if (inflater.needsInput()) {
                    byte[] next = file.text(at, PIECE).getBytes(StandardCharsets.ISO_8859_1);
                    if (next.length == 0) {
                        return count;
                    }
                    inflater.setInput(next);
                    at += next.length;
                }
                count += inflater.inflate(out);
                if (count > MOST_OF_ONE) {
                    throw Refusal.BOMB.found();
                }
            }
            return count;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
