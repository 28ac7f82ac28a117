package vn.kieumau.evidence.check;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import vn.kieumau.kernel.SecrecyMarks;

/** DOCX and XLSX: archives whose parts are looked at one after the other, and unpacked only to be counted. */
final class OfficeCheck {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;
    /** Below it a high ratio is common: sheets of equal rows pack well and harm nobody. */
    private static final long RATIO_MATTERS_FROM = 20L * 1024 * 1024;

    private static final int HIGHEST_RATIO = 100;
    private static final int BEGINNING = 8;

    private OfficeCheck() {}

    /** An encrypted DOCX or XLSX lies as one stream of this name inside a container of the old format. */
    static boolean isLocked(Bytes bytes) throws IOException {
        String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        for (long at = 0; at < bytes.size(); at += 60 * 1024) {
            if (bytes.text(at, 64 * 1024).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** What the list of parts declares the file to be. */
    static FileKind kindOf(Path file, Bytes bytes) throws IOException {
        Polyglots.refuseArchive(bytes);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            PartTypes types = PartTypes.read(archive);
            if (types.holdMacros()) {
                throw Refusal.MACRO.found();
            }
            return types.kind();
        } catch (ZipException unreadable) {
            throw Refusal.DAMAGED.found();
        }
    }

    static void inspect(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                throw Refusal.BOMB.found();
            }
            Budget budget = new Budget(file.toFile().length());
            Set<String> names = new HashSet<>();
            for (ZipEntry part : Collections.list(archive.entries())) {
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                    throw Refusal.DAMAGED.found();
                }
                try (InputStream content = archive.getInputStream(part)) {
                    inspectPart(part.getName(), content, budget, false);
                }
            }
            refuseSecret(archive);
        } catch (ZipException unreadable) {
            throw Refusal.DAMAGED.found();
        }
    }

    private static void inspectPart(String partName, InputStream content, Budget budget, boolean nested)
            throws IOException {
        String name = partName.toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("macrosheets/")
                || name.contains("activex/")) {
            throw Refusal.MACRO.found();
        }
        InputStream counted = budget.counting(content);
        byte[] first = counted.readNBytes(BEGINNING);
        String beginning = new String(first, StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("\u00d0\u00cf\u0011\u00e0")
                || beginning.startsWith("MZ")
                || name.contains("oleobject")) {
            throw Refusal.EMBEDDED_OBJECT.found();
        }
        if (beginning.startsWith("PK\3\4")) {
            // the figures behind a chart are a small XLSX of their own; an archive inside an archive inside ... is not
            if (nested || !name.contains("embeddings/")) {
                throw Refusal.BOMB.found();
            }
            inspectNested(new SequenceInputStream(new ByteArrayInputStream(first), counted), budget);
            return;
        }
        if (name.endsWith(".rels")) {
            String relations = beginning + new String(counted.readNBytes(1024 * 1024), StandardCharsets.ISO_8859_1);
            refuseRemote(relations);
        }
        counted.transferTo(OutputStream.nullOutputStream());
    }

    private static void inspectNested(InputStream archive, Budget budget) throws IOException {
        ZipInputStream parts = new ZipInputStream(archive);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            budget.countPart();
            inspectPart(
                    part.getName(),
                    new FilterInputStream(parts) {
                        @Override
                        public void close() {
                            // the next part comes from the same stream
                        }
                    },
                    budget,
                    true);
        }
    }

    /** A template or object that is fetched from elsewhere when the file is opened may bring what was not checked. */
    private static void refuseRemote(String relations) {
        String small = relations.toLowerCase(Locale.ROOT);
        for (String relation : small.split("<relationship[\\s/>]")) {
            if (relation.contains("external")
                    && List.of("attachedtemplate", "oleobject", "/frame", "subdocument").stream()
                            .anyMatch(relation::contains)) {
                throw Refusal.EMBEDDED_OBJECT.found();
            }
        }
    }

    private static void refuseSecret(ZipFile archive) throws IOException {
        for (ZipEntry part : Collections.list(archive.entries())) {
            boolean heading =
                    part.getName().equals("word/document.xml") || part.getName().matches("word/header\\d*\\.xml");
            if (heading && SecrecyMarks.isStampedOn(WordText.heading(archive, part))) {
                throw Refusal.SECRET.found();
            }
        }
    }

    /** How much an archive may still unpack to, however deep: what it declares may be a lie. */
    private static final class Budget {

        private final long packed;
        private long unpacked;
        private int parts;

        Budget(long packed) {
            this.packed = packed;
        }

        void countPart() {
            if (++parts > MOST_PARTS) {
                throw Refusal.BOMB.found();
            }
        }

        void count(long bytes) {
            unpacked += Math.max(0, bytes);
            boolean dense = unpacked > RATIO_MATTERS_FROM && unpacked / HIGHEST_RATIO > packed;
            if (unpacked > MOST_UNPACKED || dense) {
                throw Refusal.BOMB.found();
            }
        }

        InputStream counting(InputStream content) {
            return new FilterInputStream(content) {
                @Override
                public int read() throws IOException {
                    int one = super.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int read = super.read(into, from, length);
                    count(read);
                    return read;
                }
            };
        }
    }
}
