package vn.kieumau.assessment.workflow;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VoteRule;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.kernel.RuleViolation;

/** Reads {@code vote-rule.dmn}: by which rule a meeting of a model and level votes. */
@Component
class VoteRules {

    private final DecisionService decisions;
    private final WithoutOfficer house;

    VoteRules(@Lazy DecisionService decisions, WithoutOfficer house) {
        this.decisions = decisions;
        this.house = house;
    }

    /** The rule for the dossier and the level of a step. */
    VoteRule of(StepContext context) {
        Map<String, Object> inputs = Map.of(
                "model",
                context.caseFacts().modelCode(),
                "level",
                stage(context).key());
        // the form shows the rule, and officers do not ask the engine's tables themselves
        DmnDecisionRuleResult row = house.run(
                () -> decisions.evaluateDecisionTableByKey("vote-rule", inputs).getFirstResult());
        if (row == null) {
            throw new RuleViolation("vote.rule_missing");
        }
        return VoteRule.of(row.getEntryMap());
    }

    /** A step of the unit itself belongs to no level. */
    static Stage stage(StepContext context) {
        return context.level() == null ? Stage.WARD : Stage.of(context.level());
    }
}
