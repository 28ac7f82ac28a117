package vn.kieumau.evidence.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.kieumau.kernel.SecrecyMarks;

/** PDF: every object of the file is looked at, its pages are not drawn. */
final class PdfCheck {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "Rendition", "Movie");
    private static final List<COSName> SCRIPTS =
            List.of(COSName.JS, COSName.getPDFName("JavaScript"), COSName.getPDFName("XFA"));
    private static final List<COSName> ATTACHMENTS = List.of(
            COSName.EMBEDDED_FILES,
            COSName.EF,
            COSName.getPDFName("RichMediaContent"),
            COSName.getPDFName("RichMediaSettings"));

    private static final int DEEPEST = 60;
    private static final int HEADING_LINES = 25;

    private PdfCheck() {}

    static void inspect(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted() || document.getDocument().getTrailer().containsKey(COSName.ENCRYPT)) {
                throw Refusal.LOCKED_PDF.found();
            }
            inspectObjects(document.getDocument());
            if (document.getNumberOfPages() == 0) {
                throw Refusal.DAMAGED.found();
            }
            refuseSecret(document);
        } catch (InvalidPasswordException locked) {
            throw Refusal.LOCKED_PDF.found();
        } catch (IOException | ClassCastException | IllegalArgumentException | StackOverflowError unreadable) {
            // the library meets broken files with any of these
            throw Refusal.DAMAGED.found();
        }
    }

    private static void inspectObjects(COSDocument document) {
        inspect(document.getTrailer(), 0);
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            inspect(object == null ? null : object.getObject(), 0);
        }
    }

    /** What an object refers to is an object of the list itself. */
    private static void inspect(COSBase value, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.DAMAGED.found();
        }
        if (value instanceof COSDictionary dictionary) {
            refuseActive(dictionary);
            dictionary.getValues().forEach(one -> inspect(one, depth + 1));
        } else if (value instanceof COSArray array) {
            array.forEach(one -> inspect(one, depth + 1));
        }
    }

    private static void refuseActive(COSDictionary dictionary) {
        if (ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || SCRIPTS.stream().anyMatch(dictionary::containsKey)) {
            throw Refusal.PDF_SCRIPT.found();
        }
        if (ATTACHMENTS.stream().anyMatch(dictionary::containsKey)
                || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))
                || "FileAttachment".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
            throw Refusal.PDF_ATTACHMENT.found();
        }
    }

    private static void refuseSecret(PDDocument document) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(1);
        text.setEndPage(1);
        text.setSortByPosition(true);
        boolean stamped = text.getText(document).lines().limit(HEADING_LINES).anyMatch(SecrecyMarks::isStampedOn);
        if (stamped) {
            throw Refusal.SECRET.found();
        }
    }
}
