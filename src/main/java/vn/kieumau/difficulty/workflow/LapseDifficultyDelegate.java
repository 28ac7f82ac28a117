package vn.kieumau.difficulty.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** A level has let the last day pass: the difficulty goes up, or the highest level is reminded. */
@ForModels
@Component
class LapseDifficultyDelegate implements JavaDelegate {

    private final DifficultyService difficulties;

    LapseDifficultyDelegate(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long id = (Long) execution.getVariable(StepVariables.DIFFICULTY_ID);
        difficulties.lapse(id);
    }
}
