package vn.kieumau.engine;

import java.util.Set;

/**
 * By whose work a step may not be done: those who have done a step of certain kinds in the same dossier, whatever the
 * steps are called in the model.
 *
 * @param kinds whoever did one of these, at whichever level
 * @param kindsBelow whoever did one of these in the unit itself, asked of steps that belong to an evaluating level
 */
public record Separation(Set<String> kinds, Set<String> kindsBelow) {

    public static final Separation NONE = new Separation(Set.of(), Set.of());

    public static Separation fromDoersOf(String... kinds) {
        return new Separation(Set.of(kinds), Set.of());
    }

    /** Adds kinds of the unit's own work: their doers do not evaluate it at any level above. */
    public Separation andBelow(String... kindsOfTheUnit) {
        return new Separation(kinds, Set.of(kindsOfTheUnit));
    }

    public boolean isNone() {
        return kinds.isEmpty() && kindsBelow.isEmpty();
    }
}
