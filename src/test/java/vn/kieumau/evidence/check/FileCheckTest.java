package vn.kieumau.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.kieumau.support.SmallFiles.box;
import static vn.kieumau.support.SmallFiles.docx;
import static vn.kieumau.support.SmallFiles.docxParts;
import static vn.kieumau.support.SmallFiles.heic;
import static vn.kieumau.support.SmallFiles.joined;
import static vn.kieumau.support.SmallFiles.latin;
import static vn.kieumau.support.SmallFiles.mp4;
import static vn.kieumau.support.SmallFiles.pdf;
import static vn.kieumau.support.SmallFiles.picture;
import static vn.kieumau.support.SmallFiles.xlsx;
import static vn.kieumau.support.SmallFiles.xlsxParts;
import static vn.kieumau.support.SmallFiles.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kieumau.kernel.RuleViolation;

/** One row per file: what is taken, and which sentence refuses what is not. */
class FileCheckTest {

    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String TAKEN = "taken";

    @TempDir
    private Path folder;

    record Row(String what, String name, byte[] content, String answer) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> good() throws IOException {
        Map<String, byte[]> chart = docxParts("Báo cáo");
        chart.put("word/embeddings/Microsoft_Excel_Sheet.xlsx", xlsx());
        Map<String, byte[]> linked = docxParts("Báo cáo");
        linked.put(
                "word/_rels/document.xml.rels",
                latin("<Relationships><Relationship Type=\"x/hyperlink\" Target=\"http://vn\""
                        + " TargetMode=\"External\"/></Relationships>"));
        return Stream.of(
                new Row("a PDF", "nghị quyết.pdf", pdf(), TAKEN),
                new Row("a PDF with a packed picture", "a.pdf", PdfFiles.dense(30 << 20, "/FlateDecode"), TAKEN),
                new Row("a PDF in capitals", "A.PDF", pdf(), TAKEN),
                new Row("a PDF with line ends behind its end", "a.pdf", joined(pdf(), latin("\r\n\0")), TAKEN),
                new Row("a DOCX", "biên bản.docx", docx("Biên bản"), TAKEN),
                new Row("a DOCX with a chart", "a.docx", zip(chart), TAKEN),
                new Row("a DOCX with a link", "a.docx", zip(linked), TAKEN),
                new Row("an XLSX", "SỐ LIỆU.XLSX", xlsx(), TAKEN),
                new Row("a JPEG", "anh.jpg", picture("jpeg", 40, 30), TAKEN),
                new Row("a JPEG by its long ending", "anh.jpeg", picture("jpeg", 40, 30), TAKEN),
                new Row(
                        "a JPEG with a preview behind it, as phones make them",
                        "anh.jpg",
                        joined(picture("jpeg", 40, 30), picture("jpeg", 4, 3)),
                        TAKEN),
                new Row("a PNG", "anh.png", picture("png", 40, 30), TAKEN),
                new Row("a HEIC", "anh.heic", heic(), TAKEN),
                new Row("a film", "phim.mp4", mp4(), TAKEN),
                new Row("a title about secrets", "Bảo vệ bí mật nhà nước.pdf", pdf(), TAKEN),
                new Row("a title about density", "Mật độ dân cư.docx", docx("BẢO VỆ BÍ MẬT NHÀ NƯỚC"), TAKEN));
    }

    static Stream<Row> bad() throws IOException {
        return Stream.of(kinds(), office(), pdfs(), mixed(), secrets()).flatMap(Function.identity());
    }

    private static Stream<Row> kinds() {
        return Stream.of(
                new Row("nothing", "a.pdf", new byte[0], "empty"),
                new Row("a program", "a.exe", latin("MZ\u0090\0\3\0\0\0"), "kind"),
                new Row("a program as PDF", "a.pdf", latin("MZ\u0090\0\3\0\0\0"), "kind"),
                new Row("a text", "a.txt", latin("hello"), "kind"),
                new Row("a GIF with a script", "a.gif", latin("GIF89a/*\0*/=1;alert(1)//"), "kind"),
                new Row("a GIF as JPG", "a.jpg", latin("GIF89a/*\0*/=1;alert(1)//"), "kind"),
                new Row("a QuickTime film", "a.mp4", joined(box("ftyp", "qt  \0\0\2\0qt  "), box("mdat", "x")), "kind"),
                new Row("an archive", "a.zip", zip(Map.of("a.txt", latin("a"))), "kind"),
                new Row("an archive as DOCX", "a.docx", zip(Map.of("a.txt", latin("a"))), "kind"),
                new Row("a PDF as DOCX", "a.docx", pdf(), "disguised"),
                new Row("a DOCX as XLSX", "a.xlsx", docx("a"), "disguised"),
                new Row("a PNG as JPG", "a.jpg", picture("png", 4, 4), "disguised"),
                new Row("a film as picture", "a.heic", mp4(), "disguised"),
                new Row("a PDF without an ending", "quyet-dinh", pdf(), "disguised"),
                new Row("a page", "a.html", latin("<html></html>"), "page"),
                new Row(
                        "a page as PDF",
                        "a.pdf",
                        latin("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                        "page"),
                new Row("an SVG", "a.svg", latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "page"),
                new Row("an SVG as PNG", "a.png", latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "page"),
                new Row("a torn PNG", "a.png", Arrays.copyOf(picture("png", 40, 30), 60), "damaged"),
                new Row("a torn film", "a.mp4", Arrays.copyOf(mp4(), mp4().length - 3), "damaged"));
    }

    private static Stream<Row> office() {
        String encrypted =
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return Stream.of(
                new Row("a DOCM", "a.docm", docx("a"), "macro"),
                new Row("an XLSM", "a.xlsm", xlsx(), "macro"),
                new Row("a DOCX with macros", "a.docx", zip(with(docxParts("a"), "word/vbaProject.bin", "x")), "macro"),
                new Row(
                        "an XLSX with old macros",
                        "a.xlsx",
                        zip(with(xlsxParts(), "xl/macrosheets/s.xml", "x")),
                        "macro"),
                new Row(
                        "a DOCM named DOCX",
                        "a.docx",
                        zip(typed("document.main", "document.macroEnabled.main")),
                        "macro"),
                new Row("macros of a hidden type", "a.docx", zip(typed("</Types>", HIDDEN)), "macro"),
                new Row(
                        "an object",
                        "a.docx",
                        zip(with(docxParts("a"), "word/embeddings/oleObject1.bin", "x")),
                        "object"),
                new Row("an object by content", "a.docx", zip(with(docxParts("a"), "word/media/a.png", OLE)), "object"),
                new Row("a program inside", "a.xlsx", zip(with(xlsxParts(), "xl/media/a.png", "MZ\u0090\0")), "object"),
                new Row(
                        "a template from elsewhere",
                        "a.docx",
                        zip(with(docxParts("a"), "word/_rels/settings.xml.rels", REMOTE)),
                        "object"),
                new Row(
                        "macros in an inner file",
                        "a.docx",
                        zip(inner(with(xlsxParts(), "xl/vbaProject.bin", "x"))),
                        "macro"),
                new Row("a locked DOCX", "a.docx", latin(OLE + "\0".repeat(600) + encrypted), "locked_office"),
                new Row("an old DOC", "a.doc", latin(OLE + "\0".repeat(600)), "old_office"),
                new Row(
                        "a dense DOCX",
                        "a.docx",
                        zip(withBytes(docxParts("a"), "word/b.xml", new byte[40 << 20])),
                        "bomb"),
                new Row(
                        "an archive inside",
                        "a.docx",
                        zip(withBytes(docxParts("a"), "word/media/a.zip", xlsx())),
                        "bomb"),
                new Row(
                        "an archive inside the inner file",
                        "a.docx",
                        zip(inner(withBytes(xlsxParts(), "xl/embeddings/b.xlsx", xlsx()))),
                        "bomb"),
                new Row(
                        "a dense inner file",
                        "a.docx",
                        zip(inner(withBytes(xlsxParts(), "xl/b.xml", new byte[40 << 20]))),
                        "bomb"),
                new Row("thousands of parts", "a.xlsx", zip(many(5_100)), "bomb"),
                new Row("a torn DOCX", "a.docx", Arrays.copyOf(docx("a"), 200), "damaged"));
    }

    private static Stream<Row> pdfs() throws IOException {
        return Stream.of(
                new Row("a locked PDF", "a.pdf", PdfFiles.locked("user"), "locked_pdf"),
                new Row("a PDF with locked rights", "a.pdf", PdfFiles.locked(""), "locked_pdf"),
                new Row("a PDF with a script", "a.pdf", PdfFiles.withScript(), "pdf_script"),
                new Row("a PDF with a script on a page", "a.pdf", PdfFiles.withScriptOnAPage(), "pdf_script"),
                new Row("a PDF that starts a program", "a.pdf", PdfFiles.withLaunch(), "pdf_script"),
                new Row("a PDF with an active form", "a.pdf", PdfFiles.withForms(), "pdf_script"),
                new Row("a PDF with an attachment", "a.pdf", PdfFiles.withAttachment(), "pdf_attachment"),
                new Row("a dense PDF", "a.pdf", PdfFiles.dense(130 << 20, "/FlateDecode"), "bomb"),
                new Row("a PDF packed twice", "a.pdf", PdfFiles.dense(10, "[/FlateDecode/FlateDecode]"), "bomb"),
                new Row("a PDF without pages", "a.pdf", latin("%PDF-1.4\n%%EOF\n"), "damaged"),
                new Row("a torn PDF", "a.pdf", Arrays.copyOf(pdf(), 100), "damaged"));
    }

    private static Stream<Row> mixed() {
        byte[] archive = zip(Map.of("a.txt", latin("a")));
        byte[] jpeg = picture("jpeg", 40, 30);
        byte[] commented = jpeg.clone();
        commented[4] = '/';
        commented[5] = '*';
        return Stream.of(
                new Row(
                        "a page before a PDF",
                        "a.pdf",
                        joined(latin("<html><script>alert(1)</script>"), pdf()),
                        "mixed"),
                new Row("an archive before a PDF", "a.pdf", joined(archive, pdf()), "mixed"),
                new Row("an archive behind a PDF", "a.pdf", joined(pdf(), archive), "mixed"),
                new Row("a program behind a PDF", "a.pdf", joined(pdf(), latin("MZ\u0090\0program")), "mixed"),
                new Row("a page behind a PDF", "a.pdf", joined(pdf(), latin("<script>alert(1)</script>")), "mixed"),
                new Row("an archive behind a JPEG", "a.jpg", joined(jpeg, archive), "mixed"),
                new Row("a PDF behind a JPEG", "a.jpg", joined(jpeg, latin("%PDF-1.4 x")), "mixed"),
                new Row("a program behind a JPEG", "a.jpg", joined(jpeg, latin("MZ\u0090\0")), "mixed"),
                new Row("a script in a JPEG", "a.jpg", joined(jpeg, latin("<script>alert(1)</script>")), "mixed"),
                new Row("a JPEG that is a script", "a.jpg", commented, "mixed"),
                new Row("an archive behind a PNG", "a.png", joined(picture("png", 4, 4), archive), "mixed"),
                new Row("a text behind a PNG", "a.png", joined(picture("png", 4, 4), latin("hello")), "mixed"),
                new Row("an archive behind a film", "a.mp4", joined(mp4(), archive), "mixed"),
                new Row("a page behind a film", "a.mp4", joined(mp4(), latin("<html><script>a</script>")), "mixed"),
                new Row("an archive behind a HEIC", "a.heic", joined(heic(), archive), "mixed"),
                new Row("a program before a DOCX", "a.docx", joined(latin("MZ\u0090\0"), docx("a")), "kind"),
                new Row("a program behind a DOCX", "a.docx", joined(docx("a"), latin("MZ\u0090\0")), "mixed"),
                new Row("a DOCX behind an archive", "a.docx", joined(archive, docx("a")), "mixed"));
    }

    private static Stream<Row> secrets() {
        Map<String, byte[]> headed = docxParts("Báo cáo");
        headed.put(
                "word/header1.xml",
                "<w:hdr xmlns:w=\"w\"><w:p><w:t>MẬT</w:t></w:p></w:hdr>".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                new Row("a stamp in the heading", "a.docx", docx("CÔNG AN PHƯỜNG", "TUYỆT MẬT", "BÁO CÁO"), "secret"),
                new Row("a stamp beside other words", "a.docx", docx("MẬT   Độc lập - Tự do - Hạnh phúc"), "secret"),
                new Row("a stamp in the header", "a.docx", zip(headed), "secret"),
                new Row("a name that says so", "Báo cáo (Tối mật).pdf", pdf(), "secret"),
                new Row("a name without diacritics", "bao-cao_TOI-MAT.pdf", pdf(), "secret"),
                new Row("a name that begins with it", "Mật - danh sách.pdf", pdf(), "secret"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void isTaken(Row row) throws IOException {
        FileKind kind = FileCheck.check(file(row), row.name());

        assertThat(FileKind.ofName(row.name())).contains(kind);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedWithItsOwnSentence(Row row) throws IOException {
        Path file = file(row);

        Throwable refusal = catchThrowable(() -> FileCheck.check(file, row.name()));

        assertThat(refusal).isInstanceOf(RuleViolation.class).hasMessageContaining(row.name());
        assertThat(((RuleViolation) refusal).key()).isEqualTo("evidence.file_" + row.answer());
    }

    @Test
    @EnabledIf("aFontIsThere")
    void aStampOnTheFirstPageOfAPdfIsRead() throws IOException {
        Path stamped = file(new Row("", "", PdfFiles.withText("TỐI MẬT"), ""));

        assertThatThrownBy(() -> FileCheck.check(stamped, "a.pdf")).hasMessageContaining("dấu độ mật");

        Path titled = file(new Row("", "", PdfFiles.withText("BẢO VỆ BÍ MẬT NHÀ NƯỚC"), ""));

        assertThat(FileCheck.check(titled, "a.pdf")).isEqualTo(FileKind.PDF);
    }

    static boolean aFontIsThere() {
        return PdfFiles.FONT.exists();
    }

    @Test
    void theTableIsLongEnoughAndEveryReasonHasItsSentence() throws IOException {
        List<Row> rows = Stream.concat(good(), bad()).toList();

        assertThat(rows).hasSizeGreaterThan(80);
        assertThat(rows.stream().map(Row::answer).collect(Collectors.toSet()))
                .containsAll(Arrays.stream(Refusal.values())
                        .map(reason -> reason.of("a").key().substring("evidence.file_".length()))
                        .toList());
        assertThat(Arrays.stream(Refusal.values()).map(reason -> reason.of("a").getMessage()))
                .doesNotHaveDuplicates();
    }

    private static final String HIDDEN =
            "<Override PartName=\"/word/x.xml\" ContentType=\"application/vnd.ms-office.vb&#97;Project\"/></Types>";

    private static final String REMOTE = "<Relationships><Relationship Id=\"a\""
            + " Type=\"http://schemas/relationships/attachedTemplate\" Target=\"http://x/a.dotm\""
            + " TargetMode=\"External\"/></Relationships>";

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String content) {
        return withBytes(parts, name, latin(content));
    }

    private static Map<String, byte[]> withBytes(Map<String, byte[]> parts, String name, byte[] content) {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.put(name, content);
        return all;
    }

    private static Map<String, byte[]> typed(String from, String to) {
        Map<String, byte[]> parts = new HashMap<>(docxParts("a"));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> latin(new String(types, StandardCharsets.ISO_8859_1).replace(from, to)));
        return parts;
    }

    private static Map<String, byte[]> inner(Map<String, byte[]> parts) {
        return withBytes(docxParts("a"), "word/embeddings/a.xlsx", zip(parts));
    }

    private static Map<String, byte[]> many(int count) {
        Map<String, byte[]> parts = new LinkedHashMap<>(xlsxParts());
        for (int i = 0; i < count; i++) {
            parts.put("xl/" + i + ".xml", new byte[0]);
        }
        return parts;
    }

    private Path file(Row row) throws IOException {
        return Files.write(folder.resolve("file"), row.content());
    }
}
