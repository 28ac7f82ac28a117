package vn.kieumau.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kieumau.document.DocumentService;
import vn.kieumau.evidence.EvidenceService;

/** Freezes the list of proofs and documents, each file with its SHA-256, into a submission. */
@Component
class EvidencePart implements SubmissionPart {

    private final EvidenceService evidence;
    private final DocumentService documents;

    EvidencePart(EvidenceService evidence, DocumentService documents) {
        this.evidence = evidence;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "papers";
    }

    @Override
    public Object freeze(DossierView dossier) {
        return Map.of("documents", documents.of(dossier.number()), "evidence", evidence.of(dossier.number()));
    }
}
