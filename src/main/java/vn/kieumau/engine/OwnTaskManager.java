package vn.kieumau.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Shows officers the tasks that wait for them or for a post they hold, and answers for any other as for an unknown one.
 * It asks the candidate links, in place of one permission per task, which at the size of the country takes a hundred
 * times as long (ADR 0014).
 */
class OwnTaskManager extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return keptToOwn(query, () -> super.findTasksByQueryCriteria(query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return keptToOwn(query, () -> super.findTaskCountByQueryCriteria(query));
    }

    /** The block is taken away again: the query may be that of a stored filter, which the engine would write back. */
    private static <T> T keptToOwn(TaskQueryImpl query, Supplier<T> read) {
        Optional<GuardedOfficer> officer = GuardedOfficer.current();
        if (officer.isEmpty()) {
            return read.get();
        }
        OwnTaskBlock own = new OwnTaskBlock(officer.get());
        query.getQueries().add(own);
        try {
            return read.get();
        } finally {
            query.getQueries().remove(own);
        }
    }

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        if (GuardedOfficer.current().isEmpty()) {
            super.configureQuery(query);
        } else {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
            getTenantManager().configureQuery(query);
        }
    }

    @Override
    public List<Task> findTasksByNativeQuery(Map<String, Object> parameters, int first, int most) {
        mustBeUnguarded();
        return super.findTasksByNativeQuery(parameters, first, most);
    }

    @Override
    public long findTaskCountByNativeQuery(Map<String, Object> parameters) {
        mustBeUnguarded();
        return super.findTaskCountByNativeQuery(parameters);
    }

    private static void mustBeUnguarded() {
        if (GuardedOfficer.current().isPresent()) {
            throw new NotForOfficers();
        }
    }

    /** While a process moves on, the engine itself looks for tasks that are no longer or not yet the officer's. */
    @Override
    public TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        boolean foreign = task != null
                && Context.getCoreExecutionContext() == null
                && GuardedOfficer.current()
                        .filter(officer -> !officer.owns(task))
                        .isPresent();
        return foreign ? null : task;
    }

    /** An instance ends with all its tasks, whoever may end it. */
    @Override
    public void deleteTasksByProcessInstanceId(String instance, String reason, boolean cascade, boolean skipListeners) {
        Callable<Void> deletion = () -> {
            super.deleteTasksByProcessInstanceId(instance, reason, cascade, skipListeners);
            return null;
        };
        Context.getCommandContext().runWithoutAuthorization(deletion);
    }
}
