package vn.kieumau.evidence;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Small pictures of files: made when they are first asked for and kept beside the store, where they may be deleted at any
 * time. What is no picture, or none that can be read safely, has the icon of its kind.
 */
@Service
public class Thumbnails {

    private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);
    private static final int EDGE = 320;
    /** Bytes in which the camera's own notes lie. */
    private static final int HEAD = 64 * 1024;

    /** A larger picture would need too much memory, however small the file is. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final String ICON = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120" role="img" aria-label="%1$s">
        <path d="M28 8h46l22 22v82H28z" fill="#fff" stroke="#5b6470" stroke-width="3"/>
        <path d="M74 8v22h22" fill="none" stroke="#5b6470" stroke-width="3"/>
        <rect x="16" y="58" width="88" height="32" rx="4" fill="#94191c"/>
        <text x="60" y="82" text-anchor="middle" font-family="sans-serif" font-size="22" font-weight="700" fill="#fff">%1$s</text>
        </svg>
        """;

    private final FileService files;
    private final Path folder;
    private final Semaphore atOnce = new Semaphore(2);

    Thumbnails(FileService files, @Value("${kieu-mau.data-dir}") Path dataDirectory) {
        this.files = files;
        this.folder = dataDirectory.resolve("thumbnails").toAbsolutePath();
    }

    /**
     * A JPEG for a picture, an SVG of ours for everything else.
     *
     * @param iconOnly true for the icon even of a picture
     */
    public Thumbnail of(FileView file, boolean iconOnly) {
        if (!iconOnly && file.isPicture()) {
            try {
                return new Thumbnail("image/jpeg", Files.readAllBytes(made(file)));
            } catch (IOException | RuntimeException unreadable) {
                // a broken picture is no failure of ours, and whoever looks at it gets the icon
                log.debug("No thumbnail of {}", file.id(), unreadable);
            }
        }
        String kind = file.kind().isEmpty() ? "…" : file.kind();
        return new Thumbnail("image/svg+xml", ICON.formatted(kind).getBytes(StandardCharsets.UTF_8));
    }

    private Path made(FileView file) throws IOException {
        Path target = folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256() + ".jpg");
        if (Files.notExists(target)) {
            atOnce.acquireUninterruptibly();
            try {
                make(file, target);
            } finally {
                atOnce.release();
            }
        }
        return target;
    }

    private void make(FileView file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(target.getParent(), "thumbnail-", ".part");
        try (InputStream content = files.open(file)) {
            BufferedInputStream buffered = new BufferedInputStream(content, HEAD);
            buffered.mark(HEAD);
            int quarters = Orientation.quarters(buffered.readNBytes(HEAD));
            buffered.reset();
            BufferedImage small = Orientation.turned(scaled(subsampled(buffered)), quarters);
            if (!ImageIO.write(small, "jpeg", draft.toFile())) {
                throw new IOException("Cannot be written as JPEG");
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Reads every n-th line and column only, after the size that the head states was found bearable. */
    private static BufferedImage subsampled(InputStream content) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
                if ((long) size.width * size.height > MOST_PIXELS) {
                    throw new IOException("Too many pixels");
                }
                int step = Math.max(1, Math.max(size.width, size.height) / (2 * EDGE));
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale = Math.min(1, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /** A small picture, at most some tens of kilobytes. */
    public record Thumbnail(String mediaType, byte[] content) {}
}
