package vn.kieumau.document.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.FileService;

/** Drafts a document: its subject line and the draft as a file. */
@Component
class DraftDocumentStep implements StepKind {

    private final DocumentService documents;
    private final FileService files;

    DraftDocumentStep(DocumentService documents, FileService files) {
        this.documents = documents;
        this.files = files;
    }

    @Override
    public String name() {
        return "draft-document";
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
        return Set.of("drafted");
    }

    @Override
    public Map<String, String> suggest(StepContext context) {
        return documents
                .draftOf(context.caseFacts().number(), DocumentKinds.series(context))
                .map(draft -> Map.of("subject", draft.subject()))
                .orElseGet(Map::of);
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        documents.draft(
                context.caseFacts().number(),
                DocumentKinds.series(context),
                fields.text("subject"),
                AttachedFile.required(files, context, fields),
                context.actor());
        return "drafted";
    }
}
