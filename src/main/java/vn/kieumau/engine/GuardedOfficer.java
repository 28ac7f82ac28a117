package vn.kieumau.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The officer whom the engine's present command must keep to the own tasks: nobody while the house works on its own
 * account, and nobody for administrators, who see all.
 */
record GuardedOfficer(String name, List<String> groups) {

    static Optional<GuardedOfficer> current() {
        CommandContext command = Context.getCommandContext();
        if (command == null || !command.isAuthorizationCheckEnabled()) {
            return Optional.empty();
        }
        return of(
                command.getAuthentication(),
                Context.getProcessEngineConfiguration().getAdminGroups());
    }

    static Optional<GuardedOfficer> of(Authentication officer, List<String> administrators) {
        if (officer == null || officer.getUserId() == null) {
            return Optional.empty();
        }
        List<String> groups = officer.getGroupIds() == null ? List.of() : officer.getGroupIds();
        return groups.stream().anyMatch(administrators::contains)
                ? Optional.empty()
                : Optional.of(new GuardedOfficer(officer.getUserId(), groups));
    }

    /** Whether the task waits for this officer or for a post that the officer holds. */
    boolean owns(TaskEntity task) {
        return name.equals(task.getAssignee()) || task.getCandidates().stream().anyMatch(this::isMeant);
    }

    private boolean isMeant(IdentityLink candidate) {
        return name.equals(candidate.getUserId())
                || (candidate.getGroupId() != null && groups.contains(candidate.getGroupId()));
    }
}
