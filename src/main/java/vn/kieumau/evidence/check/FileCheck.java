package vn.kieumau.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.SecrecyMarks;

/**
 * Says of a file on disk what kind it is, from its content, or refuses it with the sentence that fits. Nothing is read
 * into memory as a whole.
 */
public final class FileCheck {

    private static final Set<String> MACRO_ENDINGS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm");
    private static final Set<String> PAGE_ENDINGS = Set.of("svg", "svgz", "htm", "html", "xhtml", "mht", "mhtml");
    private static final Set<String> FILM_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "MSNV");
    private static final Set<String> PICTURE_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1");

    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** @throws RuleViolation with a sentence of its own for each reason not to keep the file */
    public static FileKind check(Path file, String name) throws IOException {
        try (Bytes bytes = new Bytes(file)) {
            refuseByName(bytes, name);
            FileKind kind = kindOf(file, bytes);
            if (FileKind.ofName(name).filter(kind::equals).isEmpty()) {
                throw new RuleViolation("evidence.file_disguised", name, kind.name()).at("file");
            }
            inspect(kind, file, bytes);
            return kind;
        } catch (Refusal.Found found) {
            throw found.reason().of(name);
        }
    }

    private static void refuseByName(Bytes bytes, String name) {
        if (bytes.size() == 0) {
            throw Refusal.EMPTY.found();
        }
        String ending = FileKind.endingOf(name);
        if (MACRO_ENDINGS.contains(ending)) {
            throw Refusal.MACRO.found();
        }
        if (PAGE_ENDINGS.contains(ending)) {
            throw Refusal.PAGE.found();
        }
        if (SecrecyMarks.isInName(name)) {
            throw Refusal.SECRET.found();
        }
    }

    private static FileKind kindOf(Path file, Bytes bytes) throws IOException {
        Polyglots.refuseAtStart(bytes);
        String type = detect(file);
        if (type.contains("html") || type.contains("svg") || isPage(bytes)) {
            throw Refusal.PAGE.found();
        }
        String head = bytes.head(12);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw (OfficeCheck.isLocked(bytes) ? Refusal.LOCKED_OFFICE : Refusal.OLD_OFFICE).found();
        }
        if (head.startsWith("PK\3\4")) {
            return OfficeCheck.kindOf(file, bytes);
        }
        if (head.startsWith("ftyp", 4)) {
            return kindOfBoxes(bytes, head.substring(8));
        }
        return FileKind.ofMediaType(type)
                .filter(kind -> kind == FileKind.PDF || kind == FileKind.JPG || kind == FileKind.PNG)
                .orElseThrow(Refusal.UNKNOWN_KIND::found);
    }

    private static FileKind kindOfBoxes(Bytes bytes, String brand) throws IOException {
        if (FILM_BRANDS.contains(brand)) {
            return FileKind.MP4;
        }
        // mif1 is the brand of the family: only with pictures coded as HEVC is it what phones call HEIC
        boolean picture = PICTURE_BRANDS.contains(brand)
                && (!"mif1".equals(brand) || bytes.head(64).contains("heic"));
        if (!picture) {
            throw Refusal.UNKNOWN_KIND.found();
        }
        return FileKind.HEIC;
    }

    private static void inspect(FileKind kind, Path file, Bytes bytes) throws IOException {
        switch (kind) {
            case PDF -> {
                Polyglots.refusePdf(bytes);
                PdfStreams.refuseBombs(bytes);
                PdfCheck.inspect(file);
            }
            case DOCX, XLSX -> OfficeCheck.inspect(file);
            case JPG -> Polyglots.refuseJpeg(bytes);
            case PNG -> Polyglots.refusePng(bytes);
            case HEIC, MP4 -> Polyglots.refuseBoxes(bytes);
        }
    }

    private static String detect(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return TIKA.detect(content);
        }
    }

    private static boolean isPage(Bytes bytes) throws IOException {
        String head = bytes.head(1024).toLowerCase(Locale.ROOT).strip();
        return head.startsWith("<") && (head.contains("<svg") || head.contains("<html") || head.contains("<script"));
    }
}
