package vn.kieumau.difficulty.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Tells the model whether there is a level above the one that has to solve a difficulty. */
@ForModels
@Component
class PlaceDifficultyDelegate implements JavaDelegate {

    private final DifficultyService difficulties;

    PlaceDifficultyDelegate(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long id = (Long) execution.getVariable(StepVariables.DIFFICULTY_ID);
        execution.setVariable(StepVariables.OUTCOME, difficulties.isAtTop(id) ? "top" : "below");
    }
}
