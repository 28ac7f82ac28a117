package vn.kieumau.recognition.workflow;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentNumber;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.IssueDetails;
import vn.kieumau.document.Series;
import vn.kieumau.document.workflow.AttachedFile;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;
import vn.kieumau.recognition.CertificateView;
import vn.kieumau.recognition.RecognitionService;

/** The clerk numbers the decision of recognition and the certificate, and announces them. */
@Component
class PublishStep implements StepKind {

    private static final int LONGEST_NUMBER = 100;

    private final RecognitionService recognitions;
    private final DocumentService documents;
    private final DossierService dossiers;
    private final FileService files;

    PublishStep(
            RecognitionService recognitions, DocumentService documents, DossierService dossiers, FileService files) {
        this.recognitions = recognitions;
        this.documents = documents;
        this.dossiers = dossiers;
        this.files = files;
    }

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("published", "returned");
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("decide");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        CaseFacts facts = context.caseFacts();
        if ("returned".equals(outcome)) {
            fields.reason();
            recognitions.reopen(facts.id());
            return outcome;
        }
        Series series = DecisionSeries.of(dossiers.recogniser(facts.id()));
        DocumentNumber number = series.parse(fields.text("number"));
        LocalDate latest = facts.periodTo().plusYears(1);
        LocalDate issuedOn = fields.dayBetween("issuedOn", facts.openedOn(), latest);
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
        recognitions.publish(
                facts.id(),
                new CertificateView(
                        fields.text("certificateNumber", LONGEST_NUMBER),
                        number.toString(),
                        fields.dayBetween("announcedOn", issuedOn, latest),
                        fields.requiredLongText("announcement")));
        return outcome;
    }
}
