package vn.kieumau.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The condition that keeps a task query to an officer's own tasks. It is one more block beside those of the query, all
 * of which a task must meet, so that no {@code or()} of the query can widen it.
 */
class OwnTaskBlock extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    OwnTaskBlock(GuardedOfficer officer) {
        isOrQueryActive = true;
        assignee = officer.name();
        candidateUser = officer.name();
        candidateGroups = new ArrayList<>(officer.groups());
        // otherwise the engine would look up the groups of the candidate user, which the session has
        cachedCandidateGroups = candidateGroups;
        includeAssignedTasks = true;
    }
}
