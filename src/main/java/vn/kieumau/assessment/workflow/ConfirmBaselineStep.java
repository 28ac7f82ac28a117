package vn.kieumau.assessment.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** The committee's secretary confirms the review at the start, or returns it. */
@Component
class ConfirmBaselineStep implements StepKind {

    private final AssessmentService assessments;

    ConfirmBaselineStep(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @Override
    public String name() {
        return "confirm-baseline";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("confirmed", "returned");
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("review-baseline");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        if ("returned".equals(outcome)) {
            fields.reason();
        } else {
            fields.longText("note");
            assessments.close(context.caseFacts().id(), Stage.BASELINE);
        }
        return outcome;
    }
}
