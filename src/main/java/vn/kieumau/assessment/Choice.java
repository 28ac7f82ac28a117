package vn.kieumau.assessment;

/** What somebody voted in an open ballot; {@code NOT_VOTED} took part and handed in no vote. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAINED,
    NOT_VOTED
}
