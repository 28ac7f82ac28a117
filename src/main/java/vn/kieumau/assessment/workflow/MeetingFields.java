package vn.kieumau.assessment.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Ballot;
import vn.kieumau.assessment.Choice;
import vn.kieumau.assessment.EnumKeys;
import vn.kieumau.assessment.MeetingMinutes;
import vn.kieumau.assessment.MeetingMode;
import vn.kieumau.assessment.MeetingService;
import vn.kieumau.assessment.Participant;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.Vote;
import vn.kieumau.assessment.VoteRule;
import vn.kieumau.document.workflow.AttachedFile;
import vn.kieumau.dossier.CommitteeMember;
import vn.kieumau.dossier.CommitteeService;
import vn.kieumau.dossier.CommitteeView;
import vn.kieumau.engine.CaseFacts;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.RuleViolation;

/** The fields of a meeting: way, day, list, votes, minutes. */
@Component
class MeetingFields {

    private static final int MOST_VOTES = 1_000;
    private static final Map<String, Choice> COUNTED = Map.of(
            "votesFor", Choice.FOR,
            "votesAgainst", Choice.AGAINST,
            "votesAbstained", Choice.ABSTAINED,
            "votesNotCast", Choice.NOT_VOTED);

    private final MeetingService meetings;
    private final VoteRules rules;
    private final CommitteeService committees;
    private final FileService files;

    MeetingFields(MeetingService meetings, VoteRules rules, CommitteeService committees, FileService files) {
        this.meetings = meetings;
        this.rules = rules;
        this.committees = committees;
        this.files = files;
    }

    /** Keeps a meeting that agreed. */
    void record(StepContext context, StepFields fields, Stage stage, String conclusion) {
        record(context, fields, stage, conclusion, true);
    }

    /** Keeps a meeting that did not agree, where one was held: its day says so. */
    void recordIfHeld(StepContext context, StepFields fields, Stage stage, String reason) {
        if (fields.has("heldOn")) {
            String conclusion = fields.longText("conclusion");
            record(context, fields, stage, conclusion.isEmpty() ? reason : conclusion, false);
        }
    }

    private void record(StepContext context, StepFields fields, Stage stage, String conclusion, boolean agreed) {
        CaseFacts facts = context.caseFacts();
        VoteRule rule = rules.of(context);
        MeetingMode mode = mode(fields, rule);
        LocalDate heldOn =
                fields.dayBetween("heldOn", facts.openedOn(), facts.periodTo().plusYears(1));
        List<Participant> list = new ParticipantFields(fields, rule, mode).read(committee(context));
        MeetingMinutes minutes = new MeetingMinutes(
                heldOn,
                mode,
                list,
                rule.ballot() == Ballot.SECRET ? counts(fields) : null,
                AttachedFile.required(files, context, fields),
                conclusion,
                agreed);
        if (rule.ballot() == Ballot.OPEN) {
            mustNotContradict(fields, list);
        }
        meetings.record(facts.id(), stage, minutes, rule, context.actor());
    }

    /** The members of the ward's committee; the levels above sit in a round of their own. */
    List<CommitteeMember> committee(StepContext context) {
        return context.level() != null
                ? List.of()
                : committees
                        .of(context.caseFacts().id())
                        .map(CommitteeView::members)
                        .orElseGet(List::of);
    }

    private static MeetingMode mode(StepFields fields, VoteRule rule) {
        if (!fields.has("mode") && rule.modes().size() == 1) {
            return rule.modes().iterator().next();
        }
        String word = fields.choice("mode", EnumKeys.all(MeetingMode.class));
        return EnumKeys.find(MeetingMode.class, word).orElseThrow();
    }

    private static Vote.Counts counts(StepFields fields) {
        return new Vote.Counts(
                fields.integer("votesFor", 0, MOST_VOTES),
                fields.integer("votesAgainst", 0, MOST_VOTES),
                fields.has("votesAbstained") ? fields.integer("votesAbstained", 0, MOST_VOTES) : 0,
                fields.has("votesNotCast") ? fields.integer("votesNotCast", 0, MOST_VOTES) : 0);
    }

    /** The list counts; figures that a program sends beside it must say the same. */
    private static void mustNotContradict(StepFields fields, List<Participant> list) {
        COUNTED.forEach((field, choice) -> {
            long listed = list.stream().filter(one -> one.choice() == choice).count();
            if (fields.has(field) && fields.integer(field, 0, MOST_VOTES) != listed) {
                throw new RuleViolation("vote.counts_differ", fields.get(field), listed).at(field);
            }
        });
    }
}
