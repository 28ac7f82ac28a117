package vn.kieumau.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes bytes that no file refers to: their transaction was rolled back, or the server stopped in between. Files that
 * were received stay, also when nothing refers to them: they belong to their dossier and to its trail.
 */
@Component
class OrphanCollector {

    private static final Logger log = LoggerFactory.getLogger(OrphanCollector.class);
    private static final int AT_ONCE = 500;

    private final ContentStore store;
    private final IncomingFiles incoming;
    private final StoredFileRepository files;
    private final EvidenceSettings settings;
    private final Clock clock;

    OrphanCollector(
            ContentStore store,
            IncomingFiles incoming,
            StoredFileRepository files,
            EvidenceSettings settings,
            Clock clock) {
        this.store = store;
        this.incoming = incoming;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 41 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void collectEachNight() {
        try {
            collect();
        } catch (IOException | UncheckedIOException unreachable) {
            log.warn("The evidence store cannot be tidied: {}", unreachable.getMessage());
        }
    }

    /** Answers how many contents and unfinished files were deleted. */
    int collect() throws IOException {
        Instant cutoff = clock.instant().minus(settings.orphanGrace());
        List<String> old = new ArrayList<>();
        int[] deleted = {incoming.deleteOlderThan(cutoff)};
        store.visit(kept -> {
            if (kept.putAt().isBefore(cutoff)) {
                old.add(kept.sha256());
            }
            if (old.size() == AT_ONCE) {
                deleted[0] += deleteOrphans(old, cutoff);
            }
        });
        deleted[0] += deleteOrphans(old, cutoff);
        if (deleted[0] > 0) {
            log.info("{} contents without a file were deleted", deleted[0]);
        }
        return deleted[0];
    }

    private int deleteOrphans(List<String> old, Instant cutoff) {
        Set<String> orphans = new HashSet<>(old);
        if (!orphans.isEmpty()) {
            orphans.removeAll(files.findHashesIn(orphans));
        }
        old.clear();
        int deleted = 0;
        for (String orphan : orphans) {
            try {
                deleted += store.deleteUnlessPutSince(orphan, cutoff) ? 1 : 0;
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
        }
        return deleted;
    }
}
