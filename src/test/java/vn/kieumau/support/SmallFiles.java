package vn.kieumau.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** The smallest files of each kind that is received. */
public final class SmallFiles {

    private static final String TYPES = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/></Types>
        """;

    private static final String PDF = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """;

    private SmallFiles() {}

    /** A PDF of one empty page, in ASCII alone. */
    public static byte[] pdf() {
        return latin(PDF);
    }

    /** A DOCX whose paragraphs are these lines. */
    public static byte[] docx(String... lines) {
        return zip(docxParts(lines));
    }

    public static Map<String, byte[]> docxParts(String... lines) {
        StringBuilder text = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
        for (String line : lines) {
            text.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(TYPES.formatted("word/document.xml", "wordprocessingml.document")
                        .strip()));
        parts.put("word/document.xml", utf8(text + "</w:body></w:document>"));
        return parts;
    }

    public static byte[] xlsx() {
        return zip(xlsxParts());
    }

    public static Map<String, byte[]> xlsxParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(TYPES.formatted("xl/workbook.xml", "spreadsheetml.sheet").strip()));
        parts.put("xl/workbook.xml", utf8("<workbook/>"));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param format {@code png} or {@code jpeg} */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] mp4() {
        return joined(box("ftyp", "isom\0\0\2\0isomiso2"), box("moov", "nothing"), box("mdat", "pictures"));
    }

    public static byte[] heic() {
        return joined(box("ftyp", "heic\0\0\0\0mif1heic"), box("meta", "nothing"), box("mdat", "picture"));
    }

    /** One box of a film: its length, its name and what is in it. */
    public static byte[] box(String name, String content) {
        return ByteBuffer.allocate(8 + content.length())
                .putInt(8 + content.length())
                .put(latin(name))
                .put(latin(content))
                .array();
    }

    public static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
