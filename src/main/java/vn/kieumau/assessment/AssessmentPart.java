package vn.kieumau.assessment;

import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.SubmissionPart;
import vn.kieumau.kernel.RuleViolation;

/** Freezes the ward's verdicts into a submission; without a closed self-assessment there is nothing to submit. */
@Component
class AssessmentPart implements SubmissionPart {

    private final AssessmentService assessments;

    AssessmentPart(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public Object freeze(DossierView dossier) {
        return assessments
                .latest(dossier, Stage.WARD)
                .filter(AssessmentView::closed)
                .orElseThrow(() -> new RuleViolation("assessment.nothing_judged", Stage.WARD.label()));
    }
}
