package vn.kieumau.evidence.check;

import java.io.IOException;

/**
 * Files that are two kinds at once: a reader that begins elsewhere than ours would find another content than the one
 * that was checked.
 */
final class Polyglots {

    private static final int WHERE_READERS_LOOK_FOR_A_PDF = 1024;
    private static final int PIECE = 64 * 1024;
    private static final int END_OF_ARCHIVE = 22;
    private static final String PADDING = "[\\s\\x00]*";

    private Polyglots() {}

    /** What is wrong whatever the kind: a second beginning near the start. */
    static void refuseAtStart(Bytes file) throws IOException {
        String head = file.head(WHERE_READERS_LOOK_FOR_A_PDF);
        if (head.indexOf("%PDF-") > 0) {
            throw Refusal.MIXED.found();
        }
    }

    /** For every kind that is no archive itself. */
    static void refuseArchiveAtEnd(Bytes file) throws IOException {
        String tail = file.tail(PIECE + END_OF_ARCHIVE);
        for (int at = tail.indexOf("PK\5\6"); at >= 0; at = tail.indexOf("PK\5\6", at + 1)) {
            boolean directory = tail.lastIndexOf("PK\1\2", at) >= 0;
            if (directory || endsWithItsRemark(tail, at)) {
                throw Refusal.MIXED.found();
            }
        }
    }

    static void refusePdf(Bytes file) throws IOException {
        refuseArchiveAtEnd(file);
        String tail = file.tail(PIECE);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0) {
            throw Refusal.DAMAGED.found();
        }
        if (!tail.substring(end + "%%EOF".length()).matches(PADDING)) {
            throw Refusal.MIXED.found();
        }
    }

    static void refuseJpeg(Bytes file) throws IOException {
        refuseArchiveAtEnd(file);
        // the length of the first segment, read as text, would open a comment of a script
        boolean script = "/*".equals(file.text(4, 2));
        if (script || Bytes.holdsScript(file.head(PIECE)) || Bytes.holdsScript(file.tail(PIECE))) {
            throw Refusal.MIXED.found();
        }
        // phones append previews and short films of their own behind the picture: only programs and documents are
        // refused
        String tail = file.tail(PIECE);
        String behind = tail.substring(tail.lastIndexOf("\u00ff\u00d9") + 1);
        if (behind.contains("%PDF-") || behind.contains("This program") || behind.startsWith("\u00d9MZ")) {
            throw Refusal.MIXED.found();
        }
    }

    static void refusePng(Bytes file) throws IOException {
        refuseArchiveAtEnd(file);
        long at = 8;
        boolean ended = false;
        while (!ended) {
            long length = file.number(at, 4);
            if (length < 0 || at + 12 + length > file.size()) {
                throw Refusal.DAMAGED.found();
            }
            ended = "IEND".equals(file.text(at + 4, 4));
            at += 12 + length;
        }
        boolean padded = file.text(at, PIECE).matches(PADDING);
        if (!padded || Bytes.holdsScript(file.head(PIECE))) {
            throw Refusal.MIXED.found();
        }
    }

    /** Films and HEIC pictures are a row of boxes, each with its length; together they are the file. */
    static void refuseBoxes(Bytes file) throws IOException {
        refuseArchiveAtEnd(file);
        long at = 0;
        while (at < file.size()) {
            long length = file.number(at, 4);
            if (length == 1) {
                length = file.number(at + 8, 8);
            } else if (length == 0) {
                length = file.size() - at;
            }
            boolean named = file.text(at + 4, 4).matches("[\\w \\-\u00a9]{4}");
            if (at > 0 && !named) {
                throw Refusal.MIXED.found();
            }
            if (length < 8 || at + length > file.size()) {
                throw Refusal.DAMAGED.found();
            }
            at += length;
        }
    }

    /** An archive begins at its first byte and ends with its remark, with nothing in front of it or between. */
    static void refuseArchive(Bytes file) throws IOException {
        String tail = file.tail(PIECE + END_OF_ARCHIVE);
        int at = tail.lastIndexOf("PK\5\6");
        if (at < 0) {
            throw Refusal.DAMAGED.found();
        }
        boolean wide = tail.lastIndexOf("PK\6\7", at) == at - 20 && at >= 20;
        long end = file.size() - tail.length() + at;
        boolean whole = wide || little(tail, at + 12) + little(tail, at + 16) == end;
        if (!file.head(4).equals("PK\3\4") || !endsWithItsRemark(tail, at) || !whole) {
            throw Refusal.MIXED.found();
        }
    }

    private static boolean endsWithItsRemark(String tail, int at) {
        if (at + END_OF_ARCHIVE > tail.length()) {
            return false;
        }
        int remark = tail.charAt(at + 20) | tail.charAt(at + 21) << 8;
        return at + END_OF_ARCHIVE + remark == tail.length();
    }

    private static long little(String text, int at) {
        return text.charAt(at)
                | (long) text.charAt(at + 1) << 8
                | (long) text.charAt(at + 2) << 16
                | (long) text.charAt(at + 3) << 24;
    }
}
