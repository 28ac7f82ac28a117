package vn.kieumau.assessment.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.engine.ForModels;

/** All criteria groups of a dossier, as models of earlier releases ask for them; see {@link AppraisalParts}. */
@ForModels
@Component
public class AppraisalGroups {

    private final DossierService dossiers;
    private final CriteriaService criteria;

    AppraisalGroups(DossierService dossiers, CriteriaService criteria) {
        this.dossiers = dossiers;
        this.criteria = criteria;
    }

    /** Keys of the groups, in the order of the set. */
    public List<String> of(Long dossierId) {
        return criteria.require(dossiers.require(dossierId).criteriaSetId()).groups().stream()
                .map(CriterionGroupView::key)
                .toList();
    }
}
