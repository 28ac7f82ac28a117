package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.evidence.EvidenceWatch;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;
import vn.kieumau.web.demo.DemoAccounts;

/** How files come in and go out by HTTP. */
@KieuMauTest
class FileHandingOutTest {

    private static final int FILM_BYTES = 150 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private FileService files;

    @Autowired
    private EvidenceWatch watch;

    @Autowired
    private MockMvc web;

    @Value("${kieu-mau.data-dir}")
    private Path data;

    private Journey journey;
    private SignedInOfficer officer;

    @BeforeEach
    void open() {
        journey = journeys.aDossier();
        officer = journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
    }

    @Test
    void aPictureIsShownAndEverythingElseIsDownloadedUnderItsVietnameseName() throws Exception {
        FileView picture = receive("ảnh.png", SmallFiles.picture("png", 40, 30));
        FileView sheet = receive("số liệu.xlsx", SmallFiles.xlsx());
        FileView film = receive("phim.mp4", SmallFiles.mp4());

        assertThat(header(picture, "Content-Disposition")).startsWith("inline");
        assertThat(header(sheet, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''s%E1%BB%91%20li%E1%BB%87u.xlsx");
        assertThat(header(film, "Content-Disposition")).startsWith("attachment");
        assertThat(header(film, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(header(sheet, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPartOfAFilmMayBeAskedFor() throws Exception {
        byte[] content = SmallFiles.mp4();
        FileView film = receive("phim.mp4", content);

        var answer = web.perform(MockMvcRequestBuilders.get("/files/" + film.id())
                        .header("Range", "bytes=4-7")
                        .with(SecurityMockMvcRequestPostProcessors.user(officer)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes 4-7/" + content.length);
        assertThat(answer.getContentAsString(StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    }

    @Test
    void picturesHaveASmallPictureAndOtherFilesTheirIcon() throws Exception {
        FileView large = receive("ảnh.jpg", SmallFiles.picture("jpeg", 2000, 1000));
        FileView film = receive("phim.mp4", SmallFiles.mp4());

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail(large)));
        byte[] again = thumbnail(large);

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(again).isNotEmpty();
        assertThat(new String(thumbnail(film), StandardCharsets.UTF_8)).contains("<svg", ">MP4<");
    }

    @Test
    void aPictureThatWouldFillTheMemoryHasTheIcon() throws Exception {
        byte[] bomb = SmallFiles.picture("png", 8, 8);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        FileView picture = receive("lớn.png", bomb);

        assertThat(new String(thumbnail(picture), StandardCharsets.UTF_8)).contains("<svg", ">PNG<");
    }

    @Test
    void aDamagedFileIsAnsweredWithASentenceAndShownToAdministrators() throws Exception {
        byte[] content = SmallFiles.docx("Hỏng " + journey.number());
        FileView file = receive("hỏng.docx", content);
        Path place =
                data.resolve("evidence").resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
        Files.delete(place);
        Visitor administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);

        HttpResponse<String> answer = administrator.get("/files/" + file.id(), "text/html");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("không còn nguyên vẹn", "</html>");
        assertThat(administrator.get("/", "text/html").body()).contains("Kho minh chứng có tệp hỏng");
        assertThat(administrator.get("/admin/evidence", "text/html").body())
                .contains(journey.number(), "hỏng.docx", "Mất nội dung");

        Files.write(place, content);
        HttpResponse<String> checked = administrator.postOn("/admin/evidence", "/admin/evidence/check");
        assertThat(checked.statusCode()).isEqualTo(302);
        while (watch.damaged().stream()
                .anyMatch(one -> one.id().equals(file.id().toString()))) {
            // others may come first: the check goes round
            assertThat(watch.checkNext()).isPositive();
        }
    }

    @Test
    void aFilmOfAHundredAndFiftyMegabytesNeverLiesInTheHeap() throws Exception {
        Visitor visitor = new Visitor(port).signIn(officer.getUsername(), DemoAccounts.PASSWORD);
        String task = journey.task("draft_resolution").getId();
        byte[] start = SmallFiles.joined(
                SmallFiles.box("ftyp", "isom\0\0\2\0isomiso2"),
                ByteBuffer.allocate(8)
                        .putInt(FILM_BYTES + 8)
                        .put(SmallFiles.latin("mdat"))
                        .array());
        MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .findFirst()
                .orElseThrow();
        System.gc();
        old.resetPeakUsage();
        long before = old.getUsage().getUsed();

        HttpResponse<String> answer = visitor.upload(
                "/tasks/" + task + "/files",
                "phim.mp4",
                true,
                new SequenceInputStream(new ByteArrayInputStream(start), new RepeatedByte(1, FILM_BYTES)),
                start.length + (long) FILM_BYTES);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // a large array would go to the old generation at once
        assertThat(old.getPeakUsage().getUsed() - before).isLessThan(FILM_BYTES / 3);
        assertThat(files.require(answer.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1"))
                        .size())
                .isEqualTo(start.length + (long) FILM_BYTES);
    }

    private byte[] thumbnail(FileView file) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/files/" + file.id() + "/thumbnail")
                        .with(SecurityMockMvcRequestPostProcessors.user(officer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String header(FileView file, String name) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/files/" + file.id())
                        .with(SecurityMockMvcRequestPostProcessors.user(officer)))
                .andReturn()
                .getResponse()
                .getHeader(name);
    }

    private FileView receive(String name, byte[] content) {
        return files.receive(journey.number(), name, content.length, new ByteArrayInputStream(content), "test");
    }
}
