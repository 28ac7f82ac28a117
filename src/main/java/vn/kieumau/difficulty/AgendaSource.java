package vn.kieumau.difficulty;

/**
 * Something open in a dossier that a working visit has to talk about.
 *
 * @param kind where it comes from
 * @param key id of the difficulty, or key of the criterion; null for what somebody typed
 * @param title how the agenda calls it
 */
public record AgendaSource(Kind kind, String key, String title) {

    /** Where a point of an agenda comes from. */
    public enum Kind {
        DIFFICULTY,
        CRITERION,
        TYPED
    }

    boolean is(Kind otherKind, String otherKey) {
        return kind == otherKind && key.equals(otherKey);
    }
}
