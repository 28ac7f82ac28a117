package vn.kieumau.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;

@KieuMauTest
class FileServiceTest {

    private static final String CASE = "HS-2023-16726-A";
    private static final byte[] PDF = SmallFiles.pdf();
    private static final byte[] PNG = SmallFiles.picture("png", 8, 8);

    @Autowired
    private FileService files;

    @Autowired
    private FileLimits limits;

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

    @Test
    void officeFilesAreTaken() {
        assertThat(receive("biên bản.docx", SmallFiles.docx("Biên bản")).kind()).isEqualTo("DOCX");
        assertThat(receive("SỐ LIỆU.XLSX", SmallFiles.xlsx()).kind()).isEqualTo("XLSX");
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
                .hasMessage("Tệp “quyet-dinh.pdf” là trang web hoặc hình SVG, có thể chứa mã lệnh."
                        + " Hãy xuất ra PDF, JPG hoặc PNG rồi tải lên.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> receive("trong.pdf", new byte[0]))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tệp “trong.pdf” không có nội dung. Hãy chọn lại tệp.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        long stated = (20L << 20) + 1;

        assertThatThrownBy(() -> files.receive(CASE, "lon.pdf", stated, new ByteArrayInputStream(PDF), "test"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tệp “lon.pdf” quá lớn. Hãy chọn tệp không quá 20 MB.");
        assertThatThrownBy(() -> files.receive(CASE, "a.mp4", 201L << 20, new ByteArrayInputStream(PDF), "test"))
                .hasMessage("Tệp “a.mp4” quá lớn. Hãy chọn tệp không quá 200 MB.");
    }

    @Test
    void whoStatesLessThanComesIsFoundOutWhileItIsRead() {
        byte[] large = new byte[(20 << 20) + 1];

        assertThatThrownBy(() -> files.receive(CASE, "lon.pdf", 10, new ByteArrayInputStream(large), "test"))
                .hasMessage("Tệp “lon.pdf” quá lớn. Hãy chọn tệp không quá 20 MB.");
    }

    @Test
    void theLimitsAreSaidInOneSentence() {
        assertThat(limits.sentence(Texts.VIETNAMESE))
                .isEqualTo("PDF, DOCX, XLSX, JPG, PNG, HEIC: tối đa 20 MB; MP4: tối đa 200 MB.");
        assertThat(limits.accept()).isEqualTo(".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.heic,.mp4");
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
}
