package vn.kieumau.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an officer records of a meeting.
 *
 * @param heldOn the day of the meeting, or the last day for written opinions
 * @param counts of a secret ballot; null when the votes stand in the list
 * @param agreed whether the step goes on as agreed; otherwise the minutes of a meeting that did not agree are kept
 */
public record MeetingMinutes(
        LocalDate heldOn,
        MeetingMode mode,
        List<Participant> participants,
        Vote.Counts counts,
        UUID file,
        String conclusion,
        boolean agreed) {

    Vote vote() {
        return counts == null ? Vote.counting(participants, mode) : Vote.of(participants, mode, counts);
    }
}
