package vn.kieumau.assessment.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Stage;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** The committee's meeting on the self-assessment: minutes and vote; a return keeps those of a meeting that was held. */
@Component
class HoldMeetingStep implements StepKind {

    private final MeetingFields meeting;

    HoldMeetingStep(MeetingFields meeting) {
        this.meeting = meeting;
    }

    @Override
    public String name() {
        return "hold-meeting";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("agreed", "returned");
    }

    @Override
    public Separation separation() {
        return Separation.fromDoersOf("assess");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        if ("returned".equals(outcome)) {
            meeting.recordIfHeld(context, fields, Stage.WARD, fields.reason());
        } else {
            meeting.record(context, fields, Stage.WARD, fields.requiredLongText("conclusion"));
        }
        return outcome;
    }
}
