package vn.kieumau.recognition.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.document.workflow.AttachedFile;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RevocationProposal;
import vn.kieumau.recognition.RevocationService;

/** Proposes to revoke a recognition, with its basis, its reason, a document, and the unit's time to answer. */
@Component
class ProposeRevocationStep implements StepKind {

    static final int SHORTEST_ANSWER = 3;
    private static final int LONGEST_ANSWER = 90;
    private static final String DROPPED = "dropped";

    private final RevocationService revocations;
    private final FileService files;
    private final Clock clock;

    ProposeRevocationStep(RevocationService revocations, FileService files, Clock clock) {
        this.revocations = revocations;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "propose-revocation";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("proposed", DROPPED);
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long dossier = context.caseFacts().id();
        if (DROPPED.equals(outcome)) {
            fields.reason();
            revocations.drop(dossier);
            return outcome;
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        revocations.propose(
                dossier,
                new RevocationProposal(
                        fields.text("legalBasis"),
                        fields.reason(),
                        AttachedFile.required(files, context, fields),
                        fields.dayBetween(
                                "answerBy", today.plusDays(SHORTEST_ANSWER), today.plusDays(LONGEST_ANSWER))));
        return outcome;
    }
}
