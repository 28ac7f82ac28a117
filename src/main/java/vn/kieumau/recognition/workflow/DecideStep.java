package vn.kieumau.recognition.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.recognition.DecisionDetails;
import vn.kieumau.recognition.DecisionOutcome;
import vn.kieumau.recognition.RecognitionService;

/** Decides on the recognition, or records the decision of an outside body. */
@Component
class DecideStep implements StepKind {

    private static final String RETURNED = "returned";

    private final RecognitionService recognitions;
    private final DossierService dossiers;

    DecideStep(RecognitionService recognitions, DossierService dossiers) {
        this.recognitions = recognitions;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("recognised", "not_recognised", "deferred", RETURNED);
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        Map<String, String> known = new TreeMap<>();
        known.put("decisionMaker", dossiers.recogniser(context.caseFacts().id()).title());
        return known;
    }

    @Override
    public Map<String, String> examples(StepContext context) {
        return Map.of(
                "decisionMaker", dossiers.recogniser(context.caseFacts().id()).title());
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf(
                "assess", "hold-meeting", "submit-dossier", "conclude-appraisal", "approve", "supplement");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        CaseFacts facts = context.caseFacts();
        if (RETURNED.equals(outcome)) {
            fields.reason();
            dossiers.become(facts.id(), DossierState.RETURNED);
            return outcome;
        }
        DecisionOutcome decided = DecisionOutcome.of(outcome);
        recognitions.decide(
                facts.id(),
                new DecisionDetails(
                        decided,
                        fields.dayBetween(
                                "decidedOn", facts.openedOn(), facts.periodTo().plusYears(1)),
                        fields.text("decisionMaker"),
                        fields.text("basis"),
                        decided == DecisionOutcome.RECOGNISED ? "" : fields.reason()),
                context.actor());
        return outcome;
    }
}
