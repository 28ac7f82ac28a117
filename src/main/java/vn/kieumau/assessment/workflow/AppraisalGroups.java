package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.workflow.StepSubject;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.ForModels;

/** The criteria groups that the professional teams appraise in parallel, for the model's multi-instance task. */
@ForModels
@Component
public class AppraisalGroups implements StepSubject {

    private final DossierService dossiers;
    private final CriteriaService criteria;

    AppraisalGroups(DossierService dossiers, CriteriaService criteria) {
        this.dossiers = dossiers;
        this.criteria = criteria;
    }

    /** Called by {@code evaluate-dossier.bpmn}. */
    public List<String> of(Long dossierId) {
        return groups(dossiers.require(dossierId).criteriaSetId()).stream()
                .map(CriterionGroupView::key)
                .toList();
    }

    @Override
    public Optional<String> of(CaseFacts facts, String kind, String item) {
        return "assess".equals(kind)
                ? groups(facts.criteriaSetId()).stream()
                        .filter(group -> group.key().equals(item))
                        .map(CriterionGroupView::title)
                        .findFirst()
                : Optional.empty();
    }

    private List<CriterionGroupView> groups(long setId) {
        return criteria.require(setId).groups();
    }
}
