package vn.kieumau.difficulty.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyPages;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.dossier.workflow.StepSubject;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;

/** What the steps of a difficulty show: the difficulty with its files and its history, and its title in every list. */
@Component
class DifficultyFormData implements StepFormData, StepSubject {

    private static final Set<String> KINDS = Set.of("resolve-difficulty", "conclude-difficulty", "confirm-resolution");

    private final DifficultyPages pages;
    private final DifficultyService difficulties;

    DifficultyFormData(DifficultyPages pages, DifficultyService difficulties) {
        this.pages = pages;
        this.difficulties = difficulties;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        Map<String, Object> data = new HashMap<>();
        long id = Long.parseLong(context.item());
        data.put("difficulty", pages.detail(id));
        data.put("atTop", difficulties.isAtTop(id));
        return data;
    }

    @Override
    public Optional<String> of(CaseFacts facts, Map<String, String> parameters, String item) {
        return KINDS.contains(parameters.get("step"))
                ? Optional.of(pages.title(Long.parseLong(item)))
                : Optional.empty();
    }
}
