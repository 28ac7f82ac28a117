package vn.kieumau.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnamTime;

/** What working visits have given an officer's posts to do, for the list of one's work. */
@Service
public class VisitReminders {

    private static final int MOST = 20;

    private final VisitRepository visits;
    private final Clock clock;

    VisitReminders(VisitRepository visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** The most urgent first, at most twenty: one query. */
    @Transactional(readOnly = true)
    public List<VisitReminder> of(SignedInOfficer officer) {
        List<String> groups = officer.groups();
        if (groups.isEmpty()) {
            return List.of();
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return visits.findOpenTasks(groups, Limit.of(MOST)).stream()
                .map(task -> new VisitReminder(task.dossierNumber(), task.visitId(), task.view(today)))
                .toList();
    }
}
