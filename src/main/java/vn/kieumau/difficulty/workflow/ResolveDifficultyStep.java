package vn.kieumau.difficulty.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** A level with others above it solves a difficulty, hands it up, or refuses it, which hands it up as well. */
@Component
class ResolveDifficultyStep implements StepKind {

    private final DifficultyService difficulties;

    ResolveDifficultyStep(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public String name() {
        return "resolve-difficulty";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("solved", "sent_up", "refused");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long id = Long.parseLong(context.item());
        switch (outcome) {
            case "solved" -> difficulties.solve(id, fields.requiredLongText("answer"), context.actor());
            case "sent_up" -> difficulties.sendUp(id, fields.reason(), context.actor());
            default -> difficulties.refuse(id, fields.reason(), context.actor());
        }
        return outcome;
    }
}
