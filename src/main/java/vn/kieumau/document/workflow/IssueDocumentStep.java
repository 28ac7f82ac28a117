package vn.kieumau.document.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.IssueDetails;
import vn.kieumau.document.Series;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;

/** Issues a drafted document with its number, day, signer and the signed copy, or returns the draft. */
@Component
class IssueDocumentStep implements StepKind {

    private static final String PLAN = "KH";

    private final DocumentService documents;
    private final FileService files;

    IssueDocumentStep(DocumentService documents, FileService files) {
        this.documents = documents;
        this.files = files;
    }

    @Override
    public String name() {
        return "issue-document";
    }

    @Override
    public Map<String, Set<String>> parameters() {
        return DocumentKinds.PARAMETERS;
    }

    @Override
    public Set<String> requiredParameters() {
        return DocumentKinds.PARAMETERS.keySet();
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("issued", "returned");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        Map<String, String> known = new TreeMap<>();
        documents
                .draftOf(context.caseFacts().number(), DocumentKinds.series(context))
                .ifPresent(draft -> known.put("subject", draft.subject()));
        return known;
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("draft-document");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        if ("returned".equals(outcome)) {
            fields.reason();
            return outcome;
        }
        CaseFacts facts = context.caseFacts();
        Series series = DocumentKinds.series(context);
        LocalDate issuedOn = fields.dayBetween("issuedOn", facts.periodFrom(), facts.periodTo());
        boolean plan = PLAN.equals(series.type());
        documents.issue(
                facts.number(),
                series,
                new IssueDetails(
                        series.parse(fields.text("number")),
                        issuedOn,
                        fields.text("signer"),
                        fields.text("subject"),
                        AttachedFile.required(files, context, fields),
                        plan ? fields.requiredLongText("goals") : null,
                        plan ? fields.dayBetween("targetDate", issuedOn, facts.periodTo()) : null),
                context.actor());
        return outcome;
    }
}
