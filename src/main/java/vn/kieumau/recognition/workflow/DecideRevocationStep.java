package vn.kieumau.recognition.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RecognitionService;
import vn.kieumau.recognition.RevocationDecision;
import vn.kieumau.recognition.RevocationService;

/** Revokes a recognition or lets it stand, or records what an outside body decided. */
@Component
class DecideRevocationStep implements StepKind {

    private static final String REVOKED = "revoked";
    private static final String RETURNED = "returned";

    private final RevocationService revocations;
    private final RecognitionService recognitions;
    private final Clock clock;

    DecideRevocationStep(RevocationService revocations, RecognitionService recognitions, Clock clock) {
        this.revocations = revocations;
        this.recognitions = recognitions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decide-revocation";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of(REVOKED, "kept", RETURNED);
    }

    /** Whoever prepared or appraised the recognition has a part in it, as has whoever proposes to take it away. */
    @Override
    public Separation separation() {
        return Separation.fromDoersOf(
                "assess",
                "hold-meeting",
                "submit-dossier",
                "conclude-appraisal",
                "approve",
                "propose-revocation",
                "answer-revocation");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long dossier = context.caseFacts().id();
        if (RETURNED.equals(outcome)) {
            fields.reason();
            revocations.giveBack(dossier);
            return outcome;
        }
        boolean revoked = REVOKED.equals(outcome);
        LocalDate announced = recognitions.certificate(dossier).orElseThrow().announcedOn();
        revocations.decide(
                dossier,
                new RevocationDecision(
                        revoked,
                        fields.dayBetween("decidedOn", announced, VietnamTime.dayOf(clock.instant())),
                        fields.text("decisionMaker"),
                        revoked ? fields.requiredLongText("effectOnAwards") : "",
                        revoked ? "" : fields.reason()));
        return outcome;
    }
}
