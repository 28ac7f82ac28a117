package vn.kieumau.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Reads the store again, a little each hour, and says whether every file is still what was received. */
@Service
public class EvidenceWatch {

    private static final Logger log = LoggerFactory.getLogger(EvidenceWatch.class);
    private static final int HOURS = 24;
    private static final int FEWEST = 20;
    private static final int MOST_SHOWN = 200;

    private final StoreLedger ledger;
    private final ContentStore store;
    private final EvidenceSettings settings;

    EvidenceWatch(StoreLedger ledger, ContentStore store, EvidenceSettings settings) {
        this.ledger = ledger;
        this.store = store;
        this.settings = settings;
    }

    public StoreFigures figures() {
        return ledger.figures();
    }

    /** Files that are damaged, the newest finding first; at most 200. */
    public List<DamagedFileView> damaged() {
        return ledger.damaged(MOST_SHOWN);
    }

    public boolean hasDamaged() {
        return ledger.hasDamaged();
    }

    /** As many contents each hour as it takes to have read all within the days that are set. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void checkEachHour() {
        checkNext();
    }

    /** Compares the next contents with their SHA-256. Answers how many were read. */
    public int checkNext() {
        long runs = Math.max(1, (long) settings.checkWithin() * HOURS);
        int batch = (int) Math.max(FEWEST, (ledger.contents() + runs - 1) / runs);
        int read = 0;
        for (String sha256 : ledger.leastRecentlyChecked(batch)) {
            if (!check(sha256)) {
                break;
            }
            read++;
        }
        return read;
    }

    /** A store that does not answer says nothing about its bytes: the check ends and goes on an hour later. */
    boolean check(String sha256) {
        try (InputStream content = store.read(sha256, 0)) {
            if (Sha256.of(content).equals(sha256)) {
                ledger.intact(sha256);
            } else {
                ledger.damaged(sha256, Damage.ALTERED);
            }
            return true;
        } catch (NoSuchFileException missing) {
            ledger.damaged(sha256, Damage.MISSING);
            return true;
        } catch (IOException unreachable) {
            log.warn("The evidence store cannot be read: {}", unreachable.getMessage());
            return false;
        }
    }
}
