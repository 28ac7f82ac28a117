package vn.kieumau.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** The meetings about dossiers. */
@Service
public class MeetingService {

    private final MeetingRepository meetings;
    private final FileService files;
    private final DossierActs acts;

    MeetingService(MeetingRepository meetings, FileService files, DossierActs acts) {
        this.meetings = meetings;
        this.files = files;
        this.acts = acts;
    }

    /**
     * Keeps list, vote and minutes of a meeting. One that is to have agreed is refused with the arithmetic when required
     * participants, quorum or majority are missing; one that is to have disagreed, when it did agree.
     */
    @Transactional
    public void record(long dossierId, Stage stage, MeetingMinutes minutes, VoteRule rule, String officer) {
        if (!rule.modes().contains(minutes.mode())) {
            throw new RuleViolation("vote.mode_refused").at("mode");
        }
        VoteResult result = VoteResult.of(minutes.vote(), rule, minutes.mode(), minutes.participants());
        if (minutes.agreed()) {
            result.mustAgree();
        } else {
            result.mustNotAgree();
        }
        meetings.save(new Meeting(dossierId, stage, minutes, result, officer));
        acts.done(
                "assessment.meeting_recorded",
                dossierId,
                Map.of(
                        "stage",
                        stage.key(),
                        "heldOn",
                        VietnamTime.show(minutes.heldOn()),
                        "votes",
                        result.arithmeticIn(Texts.VIETNAMESE)));
    }

    @Transactional(readOnly = true)
    public List<MeetingView> of(long dossierId) {
        List<Meeting> all = meetings.ofDossier(dossierId);
        Map<UUID, FileView> byId =
                files.byId(all.stream().map(Meeting::minutesFileId).collect(Collectors.toSet()));
        return all.stream().map(one -> one.view(byId.get(one.minutesFileId()))).toList();
    }
}
