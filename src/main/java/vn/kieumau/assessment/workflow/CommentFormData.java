package vn.kieumau.assessment.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.CommentService;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFormData;

/** How many remarks are open on each criterion, for the forms that show criteria. */
@Component
class CommentFormData implements StepFormData {

    private final CommentService comments;

    CommentFormData(CommentService comments) {
        this.comments = comments;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("review-baseline", "assess", "conclude-appraisal", "supplement");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        return Map.of("comments", comments.openCounts(context.caseFacts().id()));
    }
}
