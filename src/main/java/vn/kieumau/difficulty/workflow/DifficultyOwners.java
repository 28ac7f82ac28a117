package vn.kieumau.difficulty.workflow;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.dossier.workflow.StepOwner;

/** The posts that the steps of a difficulty wait for: who has to solve it now, and who raised it. */
@Component
class DifficultyOwners implements StepOwner {

    private static final String OWNER = "difficulty-owner";
    private static final String RAISER = "difficulty-raiser";

    private final DifficultyService difficulties;

    DifficultyOwners(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public String place() {
        return "difficulty";
    }

    @Override
    public Set<String> roles() {
        return Set.of(OWNER, RAISER);
    }

    @Override
    public List<String> groups(String role, String item) {
        long id = Long.parseLong(item);
        return List.of(RAISER.equals(role) ? difficulties.raiserGroup(id) : difficulties.ownerGroup(id));
    }
}
