package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class QueryExpressionTest {

    private static final String ATTACK = "${''.getClass().forName('java.lang.Runtime')}";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Journeys journeys;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void anExpressionInTheOrBranchOfAQueryIsNotEvaluated() {
        var query = tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr();

        assertThatThrownBy(query::list).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(query::count).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anExpressionInAStoredFilterIsNotEvaluated() {
        Filter filter = filters.newTaskFilter("Thử");
        filter.setQuery(tasks.createTaskQuery().or().taskOwnerExpression(ATTACK).endOr());
        filters.saveFilter(filter);

        assertThatThrownBy(() -> filters.list(filter.getId())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> filters.count(filter.getId())).isInstanceOf(RuleViolation.class);

        filters.deleteFilter(filter.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Việc của tôi và đơn vị", "Việc tôi đã nhận", "Việc chờ nhận", "Sắp đến hạn", "Quá hạn"})
    void theFiltersOfTasklistStillWork(String name) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        identity.setAuthentication("ward-police.nghi-huong", List.of("ward-police@16726"));

        assertThat(filters.count(filter.getId())).isNotNegative();
    }

    @Test
    void theFilterOfAllWorkShowsWhatWaitsForThePostAndNothingElse() {
        Journey journey = journeys.aDossier();
        Task task = journey.task("draft_resolution");
        String filter = filters.createFilterQuery()
                .filterName("Việc của tôi và đơn vị")
                .singleResult()
                .getId();

        List<Task> seen = journey.as(task, () -> filters.listPage(filter, 0, 50));

        assertThat(seen).extracting(Task::getId).containsExactly(task.getId());
    }
}
