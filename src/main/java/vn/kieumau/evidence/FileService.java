package vn.kieumau.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** Receives files and hands them out. Whether a person may see a file is asked by the caller, by its case. */
@Service
public class FileService {

    /** Largest file, in bytes; the same figure stands in {@code spring.servlet.multipart.max-file-size}. */
    public static final long MAXIMUM_SIZE = 20L * 1024 * 1024;

    private static final Set<String> ALLOWED = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            // what a detector without the office parsers says of docx and xlsx; the name then decides
            "application/zip",
            "application/x-tika-ooxml");

    private static final int NAME_LENGTH = 200;

    private final StoredFileRepository files;
    private final ContentStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Tika tika = new Tika();

    FileService(StoredFileRepository files, ContentStore store, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a file for a case; empty, too large and unknown kinds of file are refused. */
    @Transactional
    public FileView receive(String caseNumber, String originalName, long size, InputStream content, String officer) {
        String name = safeName(originalName);
        if (size == 0) {
            throw new RuleViolation("evidence.file_empty", name).at("file");
        }
        if (size > MAXIMUM_SIZE) {
            throw new RuleViolation("evidence.file_large", name, MAXIMUM_SIZE / 1024 / 1024).at("file");
        }
        try (BufferedInputStream buffered = new BufferedInputStream(content)) {
            String mediaType = tika.detect(buffered, name);
            if (!ALLOWED.contains(mediaType) || isDisguised(mediaType, name)) {
                throw new RuleViolation("evidence.file_kind", name).at("file");
            }
            ContentStore.Written written = store.write(buffered);
            FileView file = files.save(new StoredFile(
                            caseNumber, written.sha256(), name, mediaType, written.size(), officer, clock.instant()))
                    .view();
            events.publishEvent(Act.of("evidence.received", "file", file.id().toString())
                    .by(officer)
                    .with(Map.of("dossier", caseNumber, "name", name, "sha256", file.sha256())));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a case; unknown and of another case answer alike. */
    @Transactional(readOnly = true)
    public FileView require(String fileId, String caseNumber) {
        return files.findById(parse(fileId))
                .map(StoredFile::view)
                .filter(file -> file.caseNumber().equals(caseNumber))
                .orElseThrow(() -> new NotFound("evidence.file_unknown"));
    }

    /** A file by its id, of whichever case: the caller must ask whether the person may see that case. */
    @Transactional(readOnly = true)
    public FileView require(String fileId) {
        return files.findById(parse(fileId))
                .map(StoredFile::view)
                .orElseThrow(() -> new NotFound("evidence.file_hidden"));
    }

    @Transactional(readOnly = true)
    public Map<UUID, FileView> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : files.findByIdIn(ids).stream()
                        .map(StoredFile::view)
                        .collect(Collectors.toMap(FileView::id, Function.identity()));
    }

    /** The bytes of a file for the person at the keyboard; the caller closes the stream. */
    public InputStream handOut(FileView file) {
        events.publishEvent(Act.of("evidence.handed_out", "file", file.id().toString())
                .with(Map.of("dossier", file.caseNumber(), "name", file.name())));
        return open(file);
    }

    /** The bytes of a file; the caller closes the stream. */
    public InputStream open(FileView file) {
        return store.read(file.sha256());
    }

    private static boolean isDisguised(String mediaType, String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean archive = mediaType.contains("zip") || mediaType.contains("ooxml");
        return archive && !lower.endsWith(".docx") && !lower.endsWith(".xlsx");
    }

    private static String safeName(String original) {
        String name = VietnameseText.clean(original).replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
        return name.length() <= NAME_LENGTH ? name : name.substring(name.length() - NAME_LENGTH);
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("evidence.file_unknown");
        }
    }
}
