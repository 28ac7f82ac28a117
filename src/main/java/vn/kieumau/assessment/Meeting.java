package vn.kieumau.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.kieumau.evidence.FileView;

/** A meeting about a dossier with its vote and its minutes. */
@Entity(name = "Meeting")
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private String stage;
    private LocalDate heldOn;
    private int invited;
    private int present;
    private int votesFor;
    private int votesAgainst;
    private UUID minutesFileId;
    private String conclusion;
    private String recordedBy;

    protected Meeting() {}

    Meeting(
            long dossierId,
            Stage stage,
            LocalDate heldOn,
            Vote vote,
            UUID minutesFileId,
            String conclusion,
            String recordedBy) {
        this.dossierId = dossierId;
        this.stage = stage.name();
        this.heldOn = heldOn;
        this.invited = vote.invited();
        this.present = vote.present();
        this.votesFor = vote.votesFor();
        this.votesAgainst = vote.votesAgainst();
        this.minutesFileId = minutesFileId;
        this.conclusion = conclusion;
        this.recordedBy = recordedBy;
    }

    UUID minutesFileId() {
        return minutesFileId;
    }

    MeetingView view(FileView minutes) {
        return new MeetingView(
                Stage.valueOf(stage), heldOn, new Vote(invited, present, votesFor, votesAgainst), minutes, conclusion);
    }
}
