package vn.kieumau.assessment;

/** Whether somebody who was invited took part; {@code WRITTEN} sent the vote or the opinion on paper. */
public enum Attendance {
    PRESENT,
    WRITTEN,
    ABSENT
}
