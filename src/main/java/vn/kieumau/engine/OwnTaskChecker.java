package vn.kieumau.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets officers release what they have claimed; everything else stays as the engine's permissions say. */
class OwnTaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication officer = Context.getCommandContext().getAuthentication();
        if (officer == null || !officer.getUserId().equals(task.getAssignee())) {
            super.checkTaskAssign(task);
        }
    }
}
