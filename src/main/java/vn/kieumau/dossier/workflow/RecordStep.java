package vn.kieumau.dossier.workflow;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.kernel.RuleViolation;

/** The free step: whatever a province's own form asks for is kept on the timeline as it was filled in. */
@Component
class RecordStep implements StepKind {

    private final Timeline timeline;

    RecordStep(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("recorded");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        Map<String, String> filled = fields.all();
        String detail = filled.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + fields.longText(field.getKey()))
                .sorted()
                .collect(Collectors.joining("\n"));
        if (detail.isEmpty()) {
            throw new RuleViolation("dossier.record_empty");
        }
        timeline.add(context.caseFacts().id(), context.actor(), "dossier.recorded", "", detail);
        return "recorded";
    }
}
