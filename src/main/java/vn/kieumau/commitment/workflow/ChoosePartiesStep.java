package vn.kieumau.commitment.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.kernel.Texts;

/** The People's Committee chooses who signs, and what: contents and parties, one per line. */
@Component
class ChoosePartiesStep implements StepKind {

    private static final int EXAMPLES = 3;

    private final CommitmentService commitments;
    private final SigningBodies bodies;

    ChoosePartiesStep(CommitmentService commitments, SigningBodies bodies) {
        this.commitments = commitments;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "choose-parties";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("chosen");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        String examples = IntStream.rangeClosed(1, EXAMPLES)
                .mapToObj(number -> Texts.of("commitment.example." + number))
                .collect(Collectors.joining("\n"));
        return Map.of("parties", String.join("\n", bodies.of(context.caseFacts())), "contents", examples);
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        List<String> parties = new ArrayList<>(fields.lines("parties"));
        parties.addAll(fields.lines("otherParties"));
        fields.longText("otherParties");
        fields.requiredLongText("contents");
        commitments.open(context.caseFacts().id(), fields.lines("contents"), parties);
        return "chosen";
    }
}
