package vn.kieumau.dossier.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
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

/** Submits the dossier with its tờ trình: from here on the version is frozen. */
@Component
class SubmitDossierStep implements StepKind {

    private final DossierService dossiers;
    private final DocumentService documents;
    private final FileService files;

    SubmitDossierStep(DossierService dossiers, DocumentService documents, FileService files) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public String name() {
        return "submit-dossier";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("submitted", "returned");
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("assess");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        if ("returned".equals(outcome)) {
            fields.reason();
            return outcome;
        }
        CaseFacts facts = context.caseFacts();
        Series series = new Series(facts.unitCode(), "TTr", "UBND");
        IssueDetails submission = IssueDetails.of(
                series.parse(fields.text("number")),
                fields.dayBetween("issuedOn", facts.periodFrom(), facts.periodTo()),
                fields.text("signer"),
                fields.text("subject"),
                AttachedFile.required(files, context, fields));
        documents.issue(facts.number(), series, submission, context.actor());
        dossiers.submit(facts.id(), context.actor());
        return outcome;
    }
}
