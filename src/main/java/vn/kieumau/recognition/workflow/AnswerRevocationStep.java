package vn.kieumau.recognition.workflow;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;
import vn.kieumau.recognition.RevocationService;

/** The unit says what it thinks of the proposal to revoke its recognition. */
@Component
class AnswerRevocationStep implements StepKind {

    private final RevocationService revocations;
    private final FileService files;

    AnswerRevocationStep(RevocationService revocations, FileService files) {
        this.revocations = revocations;
        this.files = files;
    }

    @Override
    public String name() {
        return "answer-revocation";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("answered");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String opinion = fields.requiredLongText("unitOpinion");
        UUID file = fields.has("file")
                ? files.require(fields.get("file"), context.caseFacts().number())
                        .id()
                : null;
        revocations.answer(context.caseFacts().id(), opinion, file);
        return "answered";
    }
}
