package vn.kieumau.assessment.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.SupplementItemView;
import vn.kieumau.assessment.SupplementService;
import vn.kieumau.assessment.SupplementView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;

/** The request for supplements, as its leader approves it and as the ward answers it. */
@Component
class SupplementFormData implements StepFormData {

    private final SupplementService supplements;
    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final EvidenceService evidence;

    SupplementFormData(
            SupplementService supplements,
            AssessmentService assessments,
            DossierService dossiers,
            EvidenceService evidence) {
        this.supplements = supplements;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.evidence = evidence;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("approve", "supplement");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        long dossier = context.caseFacts().id();
        boolean answering = "supplement".equals(context.parameter("step"));
        Map<String, Object> data = new HashMap<>();
        (answering ? supplements.openRequest(dossier) : supplements.proposal(dossier, Stage.of(context.level())))
                .ifPresent(request -> {
                    data.put("request", request);
                    data.put("asked", asked(context, request));
                });
        return data;
    }

    private List<Asked> asked(StepContext context, SupplementView request) {
        Map<String, CriterionView> criteria = new HashMap<>();
        assessments
                .criteriaOf(dossiers.require(context.caseFacts().id()), null)
                .forEach(criterion -> criteria.put(criterion.key(), criterion));
        List<EvidenceView> all = evidence.of(context.caseFacts().number());
        return request.items().stream()
                .map(item -> new Asked(
                        criteria.get(item.criterionKey()),
                        item,
                        all.stream()
                                .filter(one -> one.criteria().contains(item.criterionKey()))
                                .toList()))
                .toList();
    }

    /**
     * A criterion that a request is about.
     *
     * @param evidence what proves it so far
     */
    public record Asked(CriterionView criterion, SupplementItemView item, List<EvidenceView> evidence) {}
}
