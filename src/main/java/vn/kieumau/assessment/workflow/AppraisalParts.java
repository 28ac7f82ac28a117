package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AppraisalService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.workflow.StepSubject;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.ForModels;

/**
 * The parts into which a level divides its criteria, for the model's multi-instance task: all at first, and later only
 * those that were asked once more.
 */
@ForModels
@Component
public class AppraisalParts implements StepSubject {

    private final DossierService dossiers;
    private final AppraisalService appraisals;
    private final CriteriaService criteria;

    AppraisalParts(DossierService dossiers, AppraisalService appraisals, CriteriaService criteria) {
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.criteria = criteria;
    }

    /** Keys of the professional offices that have something to judge; called by {@code evaluate-dossier.bpmn}. */
    public List<String> offices(Long dossierId, String level) {
        return parts(dossierId, level, AppraisalPart.OFFICE);
    }

    /** Keys of the criteria groups that have something to judge, for a model that divides by groups. */
    public List<String> groups(Long dossierId, String level) {
        return parts(dossierId, level, AppraisalPart.GROUP);
    }

    private List<String> parts(Long dossierId, String level, String scope) {
        return appraisals.partsToJudge(dossiers.require(dossierId), Stage.of(level), scope);
    }

    @Override
    public Optional<String> of(CaseFacts facts, Map<String, String> parameters, String item) {
        if (!"assess".equals(parameters.get("step"))) {
            return Optional.empty();
        }
        CriteriaSetView set = criteria.require(facts.criteriaSetId());
        return AppraisalPart.OFFICE.equals(parameters.get("scope")) ? office(set, item) : group(set, item);
    }

    @Override
    public Optional<String> office(Map<String, String> parameters, String item) {
        boolean divided =
                "assess".equals(parameters.get("step")) && AppraisalPart.OFFICE.equals(parameters.get("scope"));
        return divided ? Optional.ofNullable(item) : Optional.empty();
    }

    private static Optional<String> office(CriteriaSetView set, String key) {
        return set.criteria().stream()
                .filter(criterion -> criterion.office().equals(key))
                .map(CriterionView::officeName)
                .findFirst();
    }

    private static Optional<String> group(CriteriaSetView set, String key) {
        return set.groups().stream()
                .filter(group -> group.key().equals(key))
                .map(CriterionGroupView::title)
                .findFirst();
    }
}
