package vn.kieumau.assessment.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Body;
import vn.kieumau.assessment.MeetingRole;
import vn.kieumau.assessment.MeetingService;
import vn.kieumau.assessment.Participant;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.workflow.MeetingForm.Row;
import vn.kieumau.dossier.CommitteeMember;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.engine.StepFormData;

/** The rule and the list of a meeting: the committee, else whom the level's last meeting had. */
@Component
class MeetingFormData implements StepFormData {

    private static final int EMPTY_ROWS = 2;
    private static final int FURTHER_ROWS = 12;

    private final MeetingFields meeting;
    private final MeetingService meetings;
    private final VoteRules rules;
    private final StepDrafts drafts;

    MeetingFormData(MeetingFields meeting, MeetingService meetings, VoteRules rules, StepDrafts drafts) {
        this.meeting = meeting;
        this.meetings = meetings;
        this.rules = rules;
        this.drafts = drafts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("hold-meeting", "conclude-appraisal");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        List<Row> rows = new ArrayList<>();
        List<CommitteeMember> committee = meeting.committee(context);
        for (CommitteeMember member : committee) {
            rows.add(new Row(
                    rows.size() + 1,
                    member.post(),
                    "",
                    ParticipantFields.role(member.role()),
                    Body.suggestedBy(member.post())));
        }
        if (committee.isEmpty()) {
            lastList(context)
                    .forEach(one -> rows.add(new Row(rows.size() + 1, null, one.name(), one.role(), one.body())));
        }
        int filled = ParticipantFields.lastNamed(drafts.of(context.taskId()).keySet());
        MeetingRole role = committee.isEmpty() ? MeetingRole.MEMBER : MeetingRole.GUEST;
        addEmpty(rows, Math.max(rows.size(), filled) + EMPTY_ROWS, role);
        List<Row> further = new ArrayList<>();
        for (int number = rows.size() + 1;
                number <= Math.min(rows.size() + FURTHER_ROWS, ParticipantFields.MOST);
                number++) {
            further.add(new Row(number, null, "", role, null));
        }
        return Map.of("vote", new MeetingForm(rules.of(context), rows, further));
    }

    private static void addEmpty(List<Row> rows, int upTo, MeetingRole role) {
        while (rows.size() < Math.min(upTo, ParticipantFields.MOST)) {
            rows.add(new Row(rows.size() + 1, null, "", role, null));
        }
    }

    private List<Participant> lastList(StepContext context) {
        Stage stage = VoteRules.stage(context);
        return meetings.of(context.caseFacts().id()).stream()
                .filter(one -> one.stage() == stage)
                .reduce((older, newer) -> newer)
                .map(one -> one.participants())
                .orElseGet(List::of);
    }
}
