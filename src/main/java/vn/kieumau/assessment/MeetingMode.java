package vn.kieumau.assessment;

/** How a committee comes to its opinion: together, or by written opinions where a meeting cannot be held. */
public enum MeetingMode {
    MEETING,
    WRITTEN_OPINION;

    /** How somebody takes part in this mode. */
    public Attendance takingPart() {
        return this == MEETING ? Attendance.PRESENT : Attendance.WRITTEN;
    }
}
