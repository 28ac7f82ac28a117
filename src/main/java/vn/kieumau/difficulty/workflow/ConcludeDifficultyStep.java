package vn.kieumau.difficulty.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** The highest level solves a difficulty, or says with a reason that nobody can. */
@Component
class ConcludeDifficultyStep implements StepKind {

    private final DifficultyService difficulties;

    ConcludeDifficultyStep(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public String name() {
        return "conclude-difficulty";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("solved", "unsolvable");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long id = Long.parseLong(context.item());
        if ("solved".equals(outcome)) {
            difficulties.solve(id, fields.requiredLongText("answer"), context.actor());
        } else {
            difficulties.giveUp(id, fields.reason(), context.actor());
        }
        return outcome;
    }
}
