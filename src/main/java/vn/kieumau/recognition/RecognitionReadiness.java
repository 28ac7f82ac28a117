package vn.kieumau.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OfficerService;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.recognition.workflow.RuleTable;

/** Tells long before the decision what stands against a recognition. */
@Service
public class RecognitionReadiness {

    private static final Set<DossierState> OVER = EnumSet.of(
            DossierState.RECOGNISED,
            DossierState.ANNOUNCED,
            DossierState.REVOKED,
            DossierState.WITHDRAWN,
            DossierState.SUPERSEDED);

    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final OfficerService officers;
    private final RuleTable rules;
    private final RecognitionPolicy policy;

    RecognitionReadiness(
            AssessmentService assessments,
            CriteriaService criteria,
            OfficerService officers,
            RuleTable rules,
            RecognitionPolicy policy) {
        this.assessments = assessments;
        this.criteria = criteria;
        this.officers = officers;
        this.rules = rules;
        this.policy = policy;
    }

    /** By the verdicts so far, with the names of who judged; empty before the first verdict and after the recognition. */
    @Transactional(readOnly = true)
    public Optional<Readiness> of(DossierView dossier) {
        return OVER.contains(dossier.state())
                ? Optional.empty()
                : count(dossier).map(readiness -> readiness.named(officers.displayNames(readiness.judges())));
    }

    /** By the verdicts so far, with user names, whatever the state of the dossier; empty before the first verdict. */
    @Transactional(readOnly = true)
    public Optional<Readiness> count(DossierView dossier) {
        List<AssessmentView> stages = assessments.latest(dossier);
        if (stages.isEmpty()) {
            return Optional.empty();
        }
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        return Optional.of(
                rules.of(dossier.modelCode(), set.code()).readiness(stages, set.criteria(), set.denominator()));
    }

    /** Whether the dossier stands on illustrative criteria that cannot lead to a recognition here. */
    public boolean isShutOut(DossierView dossier) {
        return dossier.illustrative() && !policy.allowIllustrative() && !OVER.contains(dossier.state());
    }
}
