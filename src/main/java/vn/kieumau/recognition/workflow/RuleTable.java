package vn.kieumau.recognition.workflow;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.recognition.RecognitionRule;

/** Reads {@code recognition-rule.dmn}: what share of the applicable criteria must be met. */
@Component
public class RuleTable {

    private final DecisionService decisions;
    private final WithoutOfficer engine;

    RuleTable(@Lazy DecisionService decisions, WithoutOfficer engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** The rule of a model and a criteria set, by their codes. */
    public RecognitionRule of(String modelCode, String criteriaSetCode) {
        DmnDecisionRuleResult row = engine.run(() -> decisions
                .evaluateDecisionTableByKey(
                        "recognition-rule", Map.of("model", modelCode, "criteriaSet", criteriaSetCode))
                .getSingleResult());
        return new RecognitionRule(
                row.<Number>getEntry("requiredShare").intValue(), row.getEntry("basicallyMetCounts"));
    }
}
