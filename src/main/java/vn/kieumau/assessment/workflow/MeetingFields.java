package vn.kieumau.assessment.workflow;

import org.springframework.stereotype.Component;
import vn.kieumau.assessment.MeetingService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.Vote;
import vn.kieumau.document.workflow.AttachedFile;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.FileService;

/** The fields of a meeting: day, attendance, vote, minutes. */
@Component
class MeetingFields {

    private static final int MOST = 1_000;

    private final MeetingService meetings;
    private final FileService files;

    MeetingFields(MeetingService meetings, FileService files) {
        this.meetings = meetings;
        this.files = files;
    }

    void record(StepContext context, StepFields fields, Stage stage, String conclusion) {
        CaseFacts facts = context.caseFacts();
        Vote vote = new Vote(
                fields.integer("invited", 1, MOST),
                fields.integer("present", 0, MOST),
                fields.integer("votesFor", 0, MOST),
                fields.integer("votesAgainst", 0, MOST));
        meetings.recordAgreement(
                facts.id(),
                stage,
                fields.dayBetween("heldOn", facts.openedOn(), facts.periodTo().plusYears(1)),
                vote,
                AttachedFile.required(files, context, fields),
                conclusion,
                context.actor());
    }
}
