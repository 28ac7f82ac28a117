package vn.kieumau.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.VietnamTime;

/** The meetings about dossiers. */
@Service
public class MeetingService {

    private final MeetingRepository meetings;
    private final FileService files;
    private final VoteRule rule;
    private final DossierActs acts;

    MeetingService(MeetingRepository meetings, FileService files, VoteRule rule, DossierActs acts) {
        this.meetings = meetings;
        this.files = files;
        this.rule = rule;
        this.acts = acts;
    }

    /** Keeps the minutes of a meeting that agreed; without quorum or majority it is refused with the arithmetic. */
    @Transactional
    public void recordAgreement(
            long dossierId,
            Stage stage,
            LocalDate heldOn,
            Vote vote,
            UUID minutesFileId,
            String conclusion,
            String officer) {
        vote.mustAgree(rule);
        meetings.save(new Meeting(dossierId, stage, heldOn, vote, minutesFileId, conclusion, officer));
        acts.done(
                "assessment.meeting_recorded",
                dossierId,
                Map.of(
                        "stage",
                        stage.key(),
                        "heldOn",
                        VietnamTime.show(heldOn),
                        "votes",
                        vote.votesFor() + "/" + vote.present()));
    }

    @Transactional(readOnly = true)
    public List<MeetingView> of(long dossierId) {
        List<Meeting> all = meetings.findByDossierIdOrderById(dossierId);
        Map<UUID, FileView> byId =
                files.byId(all.stream().map(Meeting::minutesFileId).collect(Collectors.toSet()));
        return all.stream().map(one -> one.view(byId.get(one.minutesFileId()))).toList();
    }
}
