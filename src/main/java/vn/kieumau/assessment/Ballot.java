package vn.kieumau.assessment;

/** Whether it is kept who voted what. Of a secret ballot only the counts are, and who took part. */
public enum Ballot {
    OPEN,
    SECRET
}
