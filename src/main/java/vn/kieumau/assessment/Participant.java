package vn.kieumau.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One person of a meeting's list.
 *
 * @param ballot that of the meeting; the database refuses a choice beside a secret one
 * @param name the post in the committee, the person, or both
 * @param choice null for whoever has no vote or did not take part, and for everybody in a secret ballot
 */
@Embeddable
public record Participant(
        @Enumerated(EnumType.STRING) Ballot ballot,
        String name,
        @Enumerated(EnumType.STRING) MeetingRole role,
        @Enumerated(EnumType.STRING) Body body,
        @Enumerated(EnumType.STRING) Attendance attendance,
        @Enumerated(EnumType.STRING) Choice choice) {

    /** Whether the person may vote. */
    public boolean votes() {
        return role != MeetingRole.GUEST;
    }

    /** Whether the person is one of those whom a rule names: {@code chair}, {@code police}. */
    boolean fills(String seat) {
        return EnumKeys.of(role).equals(seat) || EnumKeys.of(body).equals(seat);
    }
}
