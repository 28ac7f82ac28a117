package vn.kieumau.audit;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the head of the trail outside the database: every midnight, and at each start for the days that were missed. */
@Component
class HeadExport {

    private final TrailStore trail;
    private final HeadLog heads;
    private final Clock clock;

    HeadExport(TrailStore trail, HeadLog heads, Clock clock) {
        this.trail = trail;
        this.heads = heads;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @EventListener(ApplicationReadyEvent.class)
    void export() {
        heads.add(clock.instant(), trail.current());
    }
}
