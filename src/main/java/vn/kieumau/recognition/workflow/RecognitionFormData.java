package vn.kieumau.recognition.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.Recogniser;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;
import vn.kieumau.recognition.DecisionDetails;
import vn.kieumau.recognition.RecognitionReadiness;
import vn.kieumau.recognition.RecognitionService;

/** How far the rule of recognition is satisfied, who decides, and what was decided. */
@Component
class RecognitionFormData implements StepFormData {

    private final DossierService dossiers;
    private final AssessmentService assessments;
    private final RecognitionService recognitions;
    private final RecognitionReadiness readiness;

    RecognitionFormData(
            DossierService dossiers,
            AssessmentService assessments,
            RecognitionService recognitions,
            RecognitionReadiness readiness) {
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.recognitions = recognitions;
        this.readiness = readiness;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("decide", "publish");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        long dossier = context.caseFacts().id();
        Map<String, Object> data = new HashMap<>();
        List<AssessmentView> all = assessments.latest(dossiers.require(dossier));
        data.put("highest", all.isEmpty() ? null : all.get(all.size() - 1));
        Recogniser recogniser = dossiers.recogniser(dossier);
        data.put("recogniser", recogniser);
        data.put("issuer", recogniser != null && Boolean.TRUE.equals(recogniser.outside()) ? "BCA" : "UBND");
        List<DecisionDetails> decisions = recognitions.decisions(dossier);
        data.put("readiness", readiness.of(dossiers.require(dossier)).orElse(null));
        data.put("shutOut", readiness.isShutOut(dossiers.require(dossier)));
        data.put("decision", decisions.isEmpty() ? null : decisions.get(decisions.size() - 1));
        return data;
    }
}
