package vn.kieumau.criteria;

/** What became of an imported criteria set. */
public record ImportedSet(long setId, Change change) {

    /** The set is new, took the place of an unpinned one, or was there already with the same content. */
    public enum Change {
        ADDED,
        REPLACED,
        UNCHANGED
    }
}
