package vn.kieumau.modelling;

import java.time.Instant;
import java.util.List;

/**
 * A model that waits for its release, or did.
 *
 * @param account the technical account that sent it
 * @param owner user name of the person who answers for that account
 * @param decidedBy who released or discarded it; null while it waits
 * @param deploymentId of the engine, once it is released
 * @param files names, in order
 */
public record StagedModelView(
        long id,
        String name,
        String account,
        String owner,
        State state,
        Instant stagedAt,
        String decidedBy,
        Instant decidedAt,
        String deploymentId,
        List<String> files) {

    /** Where a model stands. */
    public enum State {
        STAGED,
        RELEASED,
        DISCARDED
    }

    public boolean waits() {
        return state == State.STAGED;
    }

    /** Four eyes: who answers for the program that sent a model does not release it. */
    public boolean mayBeReleasedBy(String officer) {
        return waits() && !owner.equals(officer);
    }
}
