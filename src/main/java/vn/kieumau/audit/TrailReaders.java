package vn.kieumau.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kieumau.account.PostView;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/**
 * Who may read the trail, export and verify it, and how much of it: administrators all of it, auditors what belongs to
 * their units and the units below. The only place that knows.
 */
@Component
class TrailReaders {

    private final UnitService units;
    private final Clock clock;

    TrailReaders(UnitService units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Whether this is an administrator or an auditor. */
    boolean isOne(SignedInOfficer officer) {
        return officer != null && (officer.holds(Role.ADMINISTRATOR) || officer.holds(Role.AUDITOR));
    }

    void mustBeOne(SignedInOfficer officer) {
        if (!isOne(officer)) {
            throw new AccessDeniedException("Administrators and auditors only");
        }
    }

    /** Codes of the units whose rows the officer may read; null for all rows. */
    List<String> scopeOf(SignedInOfficer officer) {
        mustBeOne(officer);
        if (officer.seesEverything()) {
            return null;
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        TreeSet<String> codes = new TreeSet<>();
        for (PostView post : officer.posts()) {
            if (post.role() == Role.AUDITOR) {
                codes.add(post.unitCode());
                // units that a reform has ended since the appointment keep their rows
                Stream.of(today, post.from())
                        .flatMap(day -> units.subtree(post.unitCode(), day).stream())
                        .map(UnitView::code)
                        .forEach(codes::add);
            }
        }
        return List.copyOf(codes);
    }
}
