package vn.kieumau.recognition.workflow;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.unit.LineageKind;

/** Reads {@code recognition-rule.dmn}: through which changes of a unit its recognition goes on to count. */
@Component
public class InheritanceTable {

    private final DecisionService decisions;
    private final WithoutOfficer engine;

    InheritanceTable(@Lazy DecisionService decisions, WithoutOfficer engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** The changes of a unit that a recognition by a model outlasts. */
    public Set<LineageKind> keeping(String modelCode) {
        return engine.run(
                () -> decisions
                        .evaluateDecisionTableByKey("inheritance", Map.of("model", modelCode))
                        .<String>collectEntries("change")
                        .stream()
                        .map(LineageKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
