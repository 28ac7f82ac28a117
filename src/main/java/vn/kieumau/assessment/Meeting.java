package vn.kieumau.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.kieumau.evidence.FileView;

/** A meeting about a dossier with its list, its vote, the rule it voted by and its minutes. */
@Entity(name = "Meeting")
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    private int invited;
    private int members;
    private int attending;
    private int present;
    private int written;
    private int votesFor;
    private int votesAgainst;
    private int abstained;
    private int notVoted;
    private boolean passed;

    @Embedded
    private AppliedRule rule;

    private UUID minutesFileId;
    private String conclusion;
    private String recordedBy;

    @ElementCollection
    @CollectionTable(name = "meeting_participant", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "ordinal")
    private List<Participant> participants = new ArrayList<>();

    protected Meeting() {}

    Meeting(long dossierId, Stage stage, MeetingMinutes minutes, VoteResult result, String recordedBy) {
        this.dossierId = dossierId;
        this.stage = stage;
        this.heldOn = minutes.heldOn();
        this.mode = minutes.mode();
        count(result.vote());
        this.passed = result.passed();
        this.rule = AppliedRule.of(result.rule());
        this.participants.addAll(minutes.participants());
        this.minutesFileId = minutes.file();
        this.conclusion = minutes.conclusion();
        this.recordedBy = recordedBy;
    }

    private void count(Vote vote) {
        invited = vote.invited();
        members = vote.members();
        attending = vote.attending();
        present = vote.present();
        written = vote.written();
        votesFor = vote.votesFor();
        votesAgainst = vote.votesAgainst();
        abstained = vote.abstained();
        notVoted = vote.notVoted();
    }

    UUID minutesFileId() {
        return minutesFileId;
    }

    MeetingView view(FileView minutes) {
        Vote vote =
                new Vote(invited, members, attending, present, written, votesFor, votesAgainst, abstained, notVoted);
        List<Participant> list = List.copyOf(participants);
        return new MeetingView(
                stage, heldOn, mode, VoteResult.of(vote, rule.rule(mode), mode, list), list, minutes, conclusion);
    }
}
