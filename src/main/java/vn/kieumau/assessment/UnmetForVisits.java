package vn.kieumau.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.difficulty.UnmetCriteria;
import vn.kieumau.dossier.DossierView;

/** Tells working visits which criteria are not met: as the highest stage that has judged each of them says. */
@Component
class UnmetForVisits implements UnmetCriteria {

    private static final Set<VerdictResult> OPEN = Set.of(VerdictResult.NOT_MET, VerdictResult.BASICALLY_MET);

    private final AssessmentService assessments;
    private final CriteriaService criteria;

    UnmetForVisits(AssessmentService assessments, CriteriaService criteria) {
        this.assessments = assessments;
        this.criteria = criteria;
    }

    @Override
    public List<Unmet> of(DossierView dossier) {
        List<AssessmentView> stages = assessments.latest(dossier);
        return criteria.require(dossier.criteriaSetId()).criteria().stream()
                .flatMap(criterion -> unmet(criterion, stages).stream())
                .toList();
    }

    private static Optional<Unmet> unmet(CriterionView criterion, List<AssessmentView> stages) {
        return stages.stream()
                .map(stage -> stage.resultOf(criterion.key()))
                .filter(Objects::nonNull)
                .reduce((lower, higher) -> higher)
                .filter(OPEN::contains)
                .map(result -> new Unmet(criterion.key(), criterion.label(), criterion.title(), result.label()));
    }
}
