package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import org.springframework.core.io.AbstractResource;

/**
 * The bytes of a file as a resource of which a part may be asked: whoever skips to a place gets a stream from there,
 * without the bytes before it being read. It is read once.
 */
public final class FileContent extends AbstractResource {

    private final FileView file;
    private final LongFunction<InputStream> opener;
    private final InputStream opened;

    FileContent(FileView file, InputStream opened, LongFunction<InputStream> opener) {
        this.file = file;
        this.opened = opened;
        this.opener = opener;
    }

    @Override
    public String getDescription() {
        return "stored file " + file.id();
    }

    @Override
    public String getFilename() {
        return file.name();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public InputStream getInputStream() {
        return new Skipping();
    }

    /** Opens anew where it is told to skip to. */
    private final class Skipping extends InputStream {

        private InputStream current = opened;
        private long at;

        @Override
        public int read() throws IOException {
            int one = current.read();
            at += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = current.read(into, from, length);
            at += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = Math.max(0, Math.min(bytes, file.size() - at));
            if (skipped > 0) {
                current.close();
                at += skipped;
                current = opener.apply(at);
            }
            return skipped;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
