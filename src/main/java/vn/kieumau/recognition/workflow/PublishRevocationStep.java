package vn.kieumau.recognition.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentNumber;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.IssueDetails;
import vn.kieumau.document.Series;
import vn.kieumau.document.workflow.AttachedFile;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RevocationService;
import vn.kieumau.recognition.RevocationView;

/** The clerk numbers the decision of revocation and announces it: from here on the recognition is revoked. */
@Component
class PublishRevocationStep implements StepKind {

    private final RevocationService revocations;
    private final DocumentService documents;
    private final FileService files;
    private final Clock clock;

    PublishRevocationStep(RevocationService revocations, DocumentService documents, FileService files, Clock clock) {
        this.revocations = revocations;
        this.documents = documents;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publish-revocation";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("published", "returned");
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("decide-revocation");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        CaseFacts facts = context.caseFacts();
        if ("returned".equals(outcome)) {
            fields.reason();
            revocations.reopen(facts.id());
            return outcome;
        }
        RevocationView revocation = revocations.findOpen(facts.id()).orElseThrow();
        Series series = DecisionSeries.of(revocation.decider());
        DocumentNumber number = series.parse(fields.text("number"));
        LocalDate issuedOn = fields.dayBetween("issuedOn", revocation.decidedOn(), VietnamTime.dayOf(clock.instant()));
        documents.issue(
                facts.number(),
                series,
                IssueDetails.of(
                        number,
                        issuedOn,
                        fields.text("signer"),
                        fields.text("subject"),
                        AttachedFile.required(files, context, fields)),
                context.actor());
        revocations.publish(facts.id(), number.toString(), issuedOn, fields.requiredLongText("announcement"));
        return outcome;
    }
}
