package vn.kieumau.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.WorkingCalendar;

/** Reads {@code deadlines.dmn}: by which day something that begins today has to be done. */
@Component
public class Deadlines {

    private final DecisionService decisions;
    private final WithoutOfficer engine;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(@Lazy DecisionService decisions, WithoutOfficer engine, WorkingCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.engine = engine;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The last day, in working days from today.
     *
     * @param key a row of the table; one that it does not have is a fault of the model
     */
    public LocalDate dueOn(String key) {
        return calendar.plusWorkingDays(VietnamTime.dayOf(clock.instant()), workingDays(key));
    }

    private int workingDays(String key) {
        DmnDecisionRuleResult row = engine.run(() -> decisions
                .evaluateDecisionTableByKey("deadlines", Map.of("step", key))
                .getSingleResult());
        if (row == null) {
            throw new IllegalStateException("deadlines.dmn has no row for " + key);
        }
        return row.<Number>getEntry("workingDays").intValue();
    }
}
