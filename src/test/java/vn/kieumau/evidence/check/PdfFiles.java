package vn.kieumau.evidence.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import vn.kieumau.support.SmallFiles;

/** PDFs with what makes them be refused. */
final class PdfFiles {

    static final File FONT = new File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    private PdfFiles() {}

    static byte[] locked(String userPassword) throws IOException {
        return made(document -> document.protect(
                new StandardProtectionPolicy("owner", userPassword, AccessPermission.getOwnerAccessPermission())));
    }

    static byte[] withScript() throws IOException {
        return made(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] withLaunch() throws IOException {
        return made(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    /** The script hangs on a page, not on the document. */
    static byte[] withScriptOnAPage() throws IOException {
        return made(document -> {
            COSDictionary actions = new COSDictionary();
            actions.setItem(COSName.getPDFName("O"), new PDActionJavaScript("app.alert(1)").getCOSObject());
            document.getPage(0).getCOSObject().setItem(COSName.AA, actions);
        });
    }

    static byte[] withForms() throws IOException {
        return made(document -> {
            COSDictionary form = new COSDictionary();
            form.setString(COSName.getPDFName("XFA"), "<xdp/>");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    static byte[] withAttachment() throws IOException {
        return made(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("a.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** A stream that unpacks to so many bytes. */
    static byte[] dense(int bytes, String filter) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(new byte[bytes]);
        }
        String start = "%PDF-1.4\n4 0 obj<</Length " + packed.size() + "/Filter" + filter + ">>stream\n";
        String end = new String(SmallFiles.pdf(), StandardCharsets.ISO_8859_1).substring("%PDF-1.4\n".length());
        return SmallFiles.joined(
                SmallFiles.latin(start), packed.toByteArray(), SmallFiles.latin("\nendstream endobj\n" + end));
    }

    /** Written with a font of the machine, for those that every reader has know no Vietnamese. */
    static byte[] withText(String text) throws IOException {
        return made(document -> {
            try (PDPageContentStream page = new PDPageContentStream(document, document.getPage(0))) {
                page.beginText();
                page.setFont(PDType0Font.load(document, FONT), 12);
                page.newLineAtOffset(50, 700);
                page.showText(text);
                page.endText();
            }
        });
    }

    private static byte[] made(Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }
}
