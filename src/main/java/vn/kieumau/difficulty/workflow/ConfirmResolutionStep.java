package vn.kieumau.difficulty.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** Whoever raised a difficulty says that it is solved, or why not and who has to do more. */
@Component
class ConfirmResolutionStep implements StepKind {

    private static final String HIGHER = "higher";

    private final DifficultyService difficulties;

    ConfirmResolutionStep(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public String name() {
        return "confirm-resolution";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("confirmed", "reopened");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        return Map.of("reopenTo", "owner");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long id = Long.parseLong(context.item());
        if ("reopened".equals(outcome)) {
            String to = fields.choice("reopenTo", Set.of("owner", HIGHER));
            difficulties.reopen(id, fields.reason(), HIGHER.equals(to), context.actor());
        } else {
            difficulties.confirm(id, context.actor());
        }
        return outcome;
    }
}
