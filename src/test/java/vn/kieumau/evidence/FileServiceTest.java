package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class FileServiceTest {

    private static final String CASE = "HS-2023-16726-A";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @Autowired
    private FileService files;

    @Test
    void aPdfIsKeptWithItsNameAndSize() throws IOException {
        FileView file = receive("Nghị quyết 15.pdf", PDF);

        assertThat(file.name()).isEqualTo("Nghị quyết 15.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(PDF.length);
        try (var content = files.open(file)) {
            assertThat(content).hasBinaryContent(PDF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"biên bản.docx", "SỐ LIỆU.XLSX"})
    void officeFilesAreTaken(String name) throws IOException {
        assertThat(receive(name, zip()).name()).isEqualTo(name);
    }

    @Test
    void aPictureIsTaken() {
        assertThat(receive("anh.png", PNG).mediaType()).isEqualTo("image/png");
    }

    @Test
    void aPageDisguisedAsAPdfIsRefused() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> receive("quyet-dinh.pdf", page))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tệp “quyet-dinh.pdf” không thuộc loại được nhận. Hãy dùng PDF, DOCX, XLSX, JPG hoặc PNG.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tro-choi.exe", "anh.svg", "ghi-chu.txt", "macro.docm"})
    void otherKindsAreRefused(String name) {
        assertThatThrownBy(() -> receive(name, "MZ nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không thuộc loại được nhận");
    }

    @Test
    void anArchiveIsRefused() throws IOException {
        byte[] archive = zip();

        assertThatThrownBy(() -> receive("tat-ca.zip", archive)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> receive("tat-ca.pdf", archive)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> receive("trong.pdf", new byte[0]))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tệp “trong.pdf” không có nội dung. Hãy chọn lại tệp.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> files.receive(
                        CASE, "lon.pdf", FileService.MAXIMUM_SIZE + 1, new ByteArrayInputStream(PDF), "test"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tệp “lon.pdf” quá lớn. Hãy chọn tệp không quá 20 MB.");
    }

    @Test
    void aNameIsComposedAndKeepsNoPath() {
        FileView file = receive(Normalizer.normalize("../Kế hoạch: 45.pdf", Normalizer.Form.NFD), PDF);

        assertThat(file.name()).isEqualTo(".._Kế hoạch_ 45.pdf");
    }

    @Test
    void aFileOfAnotherCaseAnswersLikeAnUnknownOne() {
        String id = receive("van-ban.pdf", PDF).id().toString();

        assertThat(files.require(id, CASE).name()).isEqualTo("van-ban.pdf");
        assertThatThrownBy(() -> files.require(id, "HS-2023-19999-A")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.require("no-uuid", CASE))
                .isInstanceOf(NotFound.class)
                .hasMessage("Không tìm thấy tệp. Hãy tải tệp lên lại.");
    }

    private FileView receive(String name, byte[] content) {
        return files.receive(CASE, name, content.length, new ByteArrayInputStream(content), "test");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
