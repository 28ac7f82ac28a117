package vn.kieumau.dossier;

import java.time.Instant;
import java.util.Set;
import vn.kieumau.kernel.Texts;

/**
 * One line of a dossier's history.
 *
 * @param actor the name people read
 * @param post for which posts the actor acted; may be empty
 * @param stepId the step of the process; null for what happened outside a step
 * @param outcome key of the outcome; may be empty
 * @param detail the reason of a return, or what was recorded; may be empty
 */
public record TimelineView(
        Instant at,
        String actor,
        String post,
        String stepId,
        String what,
        String subject,
        String outcome,
        String detail) {

    private static final Set<String> BACKWARDS = Set.of(
            "returned",
            "sent_back",
            "refused",
            "rejected",
            "supplement",
            "withdrawn",
            "recalled",
            "superseded",
            "revoked",
            "dropped",
            "reappraise",
            "deferred",
            "unsolvable",
            "reopened");

    /** The outcome in words; empty when there is none. */
    public String outcomeLabel() {
        return outcome.isEmpty() ? "" : Texts.of("dossier.outcome." + outcome);
    }

    /** True where the dossier went back or was refused. */
    public boolean isBackwards() {
        return BACKWARDS.contains(outcome);
    }
}
