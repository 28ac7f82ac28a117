package vn.kieumau.evidence;

/** What the search for malware has said of a file. */
public enum ScanState {
    /** No scanner was set up when the file came. */
    NOT_NEEDED,
    CLEAN,
    /** The scanner could not be asked yet: only who uploaded the file may open it. */
    WAITING,
    /** Found when a waiting file was scanned later: nobody may open it. */
    INFECTED
}
