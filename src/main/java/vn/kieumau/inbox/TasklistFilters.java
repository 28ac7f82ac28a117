package vn.kieumau.inbox;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Texts;

/** The filters that every officer finds in Tasklist. They ask by candidate group, which the database has an index for. */
@Component
@Order(25)
class TasklistFilters implements ApplicationRunner {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ensure("all", 10, ofMyGroups());
        ensure("claimed", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure(
                "unclaimed",
                30,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .taskUnassigned());
        ensure("due_soon", 40, ofMyGroups().dueBeforeExpression("${dateTime().plusDays(3)}"));
        ensure("overdue", 50, ofMyGroups().dueBeforeExpression("${now()}"));
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private void ensure(String key, int priority, TaskQuery query) {
        String name = Texts.of("inbox.filter." + key);
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "description",
                Texts.of("inbox.filter." + key + "_help"),
                "refresh",
                true,
                "color",
                "#94191c"));
        filters.saveFilter(filter);
    }
}
