package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.evidence.IncomingFiles.Incoming;
import vn.kieumau.evidence.check.FileCheck;
import vn.kieumau.evidence.check.FileKind;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.Unavailable;
import vn.kieumau.kernel.VietnameseText;

/** Receives files and hands them out. Whether a person may see a file is asked by the caller, by its case. */
@Service
public class FileService {

    private static final int NAME_LENGTH = 200;

    private final StoredFileRepository files;
    private final ContentStore store;
    private final IncomingFiles incoming;
    private final FileLimits limits;
    private final MalwareScan malware;
    private final StoreLedger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FileService(
            StoredFileRepository files,
            ContentStore store,
            IncomingFiles incoming,
            FileLimits limits,
            MalwareScan malware,
            StoreLedger ledger,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.incoming = incoming;
        this.limits = limits;
        this.malware = malware;
        this.ledger = ledger;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a file for a case: streamed to disk, checked there, durable in the store, and only then known to the database,
     * so that no connection is held while a slow line sends.
     *
     * @param size in bytes, as the sender states it
     * @throws vn.kieumau.kernel.RuleViolation with a sentence of its own for each reason not to keep the file
     */
    public FileView receive(String caseNumber, String originalName, long size, InputStream content, String officer) {
        String name = safeName(originalName);
        limits.refuseAtOnce(name, size);
        long most = limits.mostOf(name);
        try (Incoming file = incoming.write(content, most)) {
            limits.refuseLarge(name, file.size(), most);
            FileKind kind = FileCheck.check(file.path(), name);
            ScanState scan = malware.scan(file.path(), name, file.sha256(), caseNumber, officer);
            store.put(file.sha256(), file.path());
            return transactions.execute(status -> keep(new StoredFile(
                    caseNumber, file.sha256(), name, kind.mediaType(), file.size(), scan, officer, clock.instant())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileView keep(StoredFile received) {
        FileView file = files.save(received).view();
        events.publishEvent(Act.of("evidence.received", "file", file.id().toString())
                .by(file.uploadedBy())
                .with(Map.of("dossier", file.caseNumber(), "name", file.name(), "sha256", file.sha256())));
        return file;
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

    /** A file for the person at the keyboard, noted in the trail. */
    public FileContent handOut(FileView file, String username) {
        FileContent content = content(file, username);
        events.publishEvent(Act.of("evidence.handed_out", "file", file.id().toString())
                .with(Map.of("dossier", file.caseNumber(), "name", file.name())));
        return content;
    }

    /**
     * The bytes of a file that was handed out already and of which a further part is asked, to be read once.
     *
     * @throws Unavailable for a file that is damaged, blocked, or waits for its scan and is another's
     */
    public FileContent content(FileView file, String username) {
        file.hindrance(username).ifPresent(key -> {
            throw new Unavailable(key, file.name());
        });
        return new FileContent(file, open(file), from -> read(file, from));
    }

    /** Whether a person may open the file now. */
    public boolean mayBeOpened(FileView file, String username) {
        return file.hindrance(username).isEmpty();
    }

    /** The bytes of a file; the caller closes the stream. */
    public InputStream open(FileView file) {
        return read(file, 0);
    }

    private InputStream read(FileView file, long from) {
        try {
            return store.read(file.sha256(), from);
        } catch (NoSuchFileException missing) {
            ledger.damaged(file.sha256(), Damage.MISSING);
            throw new Unavailable("evidence.stored_damaged", file.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
