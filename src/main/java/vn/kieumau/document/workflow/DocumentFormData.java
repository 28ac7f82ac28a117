package vn.kieumau.document.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentService;
import vn.kieumau.document.DocumentView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;

/** The open draft with its file, and the documents that were issued before. */
@Component
class DocumentFormData implements StepFormData {

    private final DocumentService documents;

    DocumentFormData(DocumentService documents) {
        this.documents = documents;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("draft-document", "issue-document", "appoint-committee", "submit-dossier", "receive-dossier");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        Map<String, Object> data = new HashMap<>();
        var all = documents.of(context.caseFacts().number());
        data.put("documents", all.stream().filter(DocumentView::isIssued).toList());
        all.stream()
                .filter(one -> !one.isIssued()
                        && one.type().equals(DocumentKinds.series(context).type())
                        && one.issuer().equals(DocumentKinds.series(context).issuer()))
                .reduce((older, newer) -> newer)
                .ifPresent(draft -> data.put("draft", draft));
        return data;
    }
}
