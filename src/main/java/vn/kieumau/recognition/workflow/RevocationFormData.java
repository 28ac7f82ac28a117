package vn.kieumau.recognition.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;
import vn.kieumau.evidence.FileService;
import vn.kieumau.recognition.RecognitionService;
import vn.kieumau.recognition.RevocationService;
import vn.kieumau.recognition.RevocationView;

/** What the steps of a revocation show: the recognition, the proposal, and what the unit answered. */
@Component
class RevocationFormData implements StepFormData {

    private final RevocationService revocations;
    private final RecognitionService recognitions;
    private final FileService files;

    RevocationFormData(RevocationService revocations, RecognitionService recognitions, FileService files) {
        this.revocations = revocations;
        this.recognitions = recognitions;
        this.files = files;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("propose-revocation", "answer-revocation", "decide-revocation", "publish-revocation");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        long dossier = context.caseFacts().id();
        RevocationView revocation = revocations.findOpen(dossier).orElse(null);
        Map<String, Object> data = new HashMap<>();
        data.put("revocation", revocation);
        data.put("certificate", recognitions.certificate(dossier).orElse(null));
        data.put("proposalFile", revocation == null ? null : file(revocation.fileId()));
        data.put("opinionFile", revocation == null ? null : file(revocation.opinionFileId()));
        boolean outside =
                revocation != null && Boolean.TRUE.equals(revocation.decider().outside());
        data.put("issuer", outside ? "BCA" : "UBND");
        return data;
    }

    private Object file(UUID id) {
        return id == null ? null : files.byId(Set.of(id)).get(id);
    }
}
