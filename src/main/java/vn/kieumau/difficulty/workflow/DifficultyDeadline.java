package vn.kieumau.difficulty.workflow;

import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.engine.ForModels;
import vn.kieumau.kernel.VietnamTime;

/** When a level has had its time with a difficulty, for the model's timers. */
@ForModels
@Component
public class DifficultyDeadline {

    /** The end of the last day's office hours, as for every task. */
    private static final LocalTime END_OF_OFFICE_HOURS = LocalTime.of(17, 0);

    private final DifficultyService difficulties;

    DifficultyDeadline(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    /** Called by {@code resolve-difficulty.bpmn}. */
    public Date of(Long difficultyId) {
        return Date.from(difficulties
                .dueOn(difficultyId)
                .atTime(END_OF_OFFICE_HOURS)
                .atZone(VietnamTime.ZONE)
                .toInstant());
    }
}
