package vn.kieumau.assessment.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.WorkingCalendar;

/** The usual deadline of a supplement, by the row of {@code deadlines.dmn}. */
@Component
class SupplementDeadline {

    private static final String ROW = "supply-supplement";

    private final DecisionService decisions;
    private final WithoutOfficer engine;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SupplementDeadline(@Lazy DecisionService decisions, WithoutOfficer engine, WorkingCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.engine = engine;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** So many working days from today. */
    LocalDate usual() {
        Number days = engine.run(() -> decisions
                .evaluateDecisionTableByKey("deadlines", Map.of("step", ROW))
                .getSingleResult()
                .<Number>getEntry("workingDays"));
        return calendar.plusWorkingDays(VietnamTime.dayOf(clock.instant()), days.intValue());
    }
}
