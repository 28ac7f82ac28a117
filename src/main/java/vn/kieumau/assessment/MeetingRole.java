package vn.kieumau.assessment;

/** What somebody does in a meeting; a guest attends without a vote. */
public enum MeetingRole {
    CHAIR,
    SECRETARY,
    MEMBER,
    GUEST
}
