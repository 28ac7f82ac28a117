package vn.kieumau.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.kieumau.evidence.FileView;

/**
 * A meeting with its list and its vote; the file holds the minutes.
 *
 * @param participants empty for meetings that were recorded before lists were kept
 */
public record MeetingView(
        Stage stage,
        LocalDate heldOn,
        MeetingMode mode,
        VoteResult result,
        List<Participant> participants,
        FileView minutes,
        String conclusion) {}
