package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.PeriodUnit;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.support.EngineState;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The engine's own interface, asked by an officer of one ward about the dossier of another. */
@KieuMauTest
class OfficerSightTest {

    /** The engine answers no more to a person. */
    private static final int MOST = 1_000;

    private static final Set<String> ANSWERED = Set.of(
            "createTaskQuery",
            "createProcessDefinitionQuery",
            "createFilterQuery",
            "createTaskFilterQuery",
            "createUserQuery",
            "createGroupQuery",
            "createTenantQuery");

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate database;

    private Journey own;
    private List<String> groups;
    private Task foreign;
    private List<String> foreignIds;

    @BeforeEach
    void openTwoDossiers() {
        own = journeys.aDossier().complete("draft_resolution");
        groups = own.groups(own.task("issue_resolution"));
        Journey neighbour = journeys.aDossier().complete("draft_resolution");
        foreign = neighbour.task("issue_resolution");
        foreignIds = Stream.concat(
                        Stream.of(foreign.getId(), foreign.getProcessInstanceId(), neighbour.number()),
                        engine
                                .getRuntimeService()
                                .createExecutionQuery()
                                .processInstanceId(foreign.getProcessInstanceId())
                                .list()
                                .stream()
                                .map(Execution::getId))
                .distinct()
                .toList();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void everyQueryIsRefusedOrLeavesTheNeighbourOut() {
        List<Method> queries = services()
                .flatMap(service -> Arrays.stream(service.getReturnType().getMethods()))
                .filter(method -> method.getParameterCount() == 0
                        && method.getName().startsWith("create")
                        && Query.class.isAssignableFrom(method.getReturnType()))
                .toList();
        Set<String> answered = new TreeSet<>();

        signIn();
        for (Method query : queries) {
            try {
                List<?> rows = list(query);
                answered.add(query.getName());
                assertThat(rows.stream().flatMap(OfficerSightTest::ids))
                        .as(query.getName())
                        .doesNotContainAnyElementsOf(foreignIds);
            } catch (NotForOfficers refused) {
                assertThat(ANSWERED).doesNotContain(query.getName());
            }
        }

        assertThat(queries).hasSizeGreaterThan(30);
        assertThat(ANSWERED).containsAll(answered);
    }

    @Test
    void noConditionOfATaskQueryReachesTheNeighboursTask() {
        signIn();

        List<TaskQuery> queries = List.of(
                tasks().taskId(foreign.getId()),
                tasks().processInstanceId(foreign.getProcessInstanceId()),
                tasks().taskCandidateGroupLike("%"),
                tasks().taskCandidateGroupLike("%").includeAssignedTasks(),
                tasks().withCandidateGroups(),
                tasks().taskUnassigned(),
                tasks().or().taskId(foreign.getId()).taskUnassigned().endOr(),
                tasks().or()
                        .taskNameLike("%")
                        .endOr()
                        .or()
                        .taskId(foreign.getId())
                        .endOr(),
                tasks().or()
                        .taskCandidateGroupLike("%")
                        .taskInvolvedUser(own.number())
                        .endOr());

        assertThat(queries).allSatisfy(query -> {
            assertThat(query.listPage(0, MOST).stream().map(Task::getId)).doesNotContain(foreign.getId());
            assertThat(query.listPage(0, MOST)).hasSize((int) query.count());
        });
        assertThat(tasks().listPage(0, MOST)).hasSize(1);
    }

    @Test
    void nativeQueriesAreRefused() {
        signIn();

        assertThatThrownBy(() -> engine.getTaskService()
                        .createNativeTaskQuery()
                        .sql("select * from camunda.act_ru_task")
                        .list())
                .isInstanceOf(NotForOfficers.class);
    }

    @Test
    void reportsAndFiguresAreRefused() {
        signIn();

        List<Supplier<?>> figures = List.of(
                () -> engine.getTaskService().createTaskReport().taskCountByCandidateGroup(),
                () -> engine.getHistoryService()
                        .createHistoricTaskInstanceReport()
                        .countByTaskName(),
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceReport()
                        .duration(PeriodUnit.MONTH),
                () -> engine.getManagementService().createMetricsQuery().sum(),
                () -> engine.getManagementService().getTableCount());

        assertThat(figures).allSatisfy(figure -> assertThatThrownBy(figure::get).isInstanceOf(NotForOfficers.class));
    }

    @Test
    void aStoredFilterShowsEachOfficerTheOwnTasksAndStaysAsItIs() {
        Filter everything = engine.getFilterService().newTaskFilter("Tất cả " + own.number());
        everything.setQuery(tasks().or().taskNameLike("%").endOr());
        engine.getFilterService().saveFilter(everything);
        Map<String, String> before = EngineState.of(database);

        signIn();
        List<Task> seen = engine.getFilterService().listPage(everything.getId(), 0, MOST);
        long counted = engine.getFilterService().count(everything.getId());
        List<Task> extended = engine.getFilterService()
                .listPage(everything.getId(), tasks().processInstanceId(foreign.getProcessInstanceId()), 0, MOST);

        assertThat(seen).hasSize(1).allMatch(task -> task.getName().contains(own.number()));
        assertThat(counted).isEqualTo(1);
        assertThat(extended).isEmpty();
        signOut();
        assertThat(EngineState.of(database)).isEqualTo(before);
        engine.getFilterService().deleteFilter(everything.getId());
    }

    @Test
    void aForeignTaskAnswersEveryCallLikeAnUnknownOne() {
        Map<String, String> before = EngineState.of(database);
        List<Method> calls = Stream.of(TaskService.class, FormService.class)
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(OfficerSightTest::takesAnId)
                .toList();

        signIn();
        for (Method call : calls) {
            assertThat(answer(call, foreign.getId())).as(call.toString()).isEqualTo(answer(call, "unknown"));
        }

        signOut();
        assertThat(calls).hasSizeGreaterThan(60);
        assertThat(EngineState.of(database)).isEqualTo(before);
    }

    @Test
    void noCallWithAForeignIdShowsOrChangesAnything() {
        Map<String, String> before = EngineState.of(database);
        List<Method> calls = services()
                .map(Method::getReturnType)
                .filter(service -> !service.getSimpleName().matches("IdentityService|AuthorizationService"))
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(OfficerSightTest::takesAnId)
                .filter(call ->
                        !call.getName().startsWith("create") && !Query.class.isAssignableFrom(call.getReturnType()))
                .toList();

        signIn();
        for (Method call : calls) {
            for (String id : foreignIds) {
                assertThat(answer(call, id)).as(call.toString()).satisfies(answer -> assertThat(foreignIds)
                        .noneMatch(answer::contains));
            }
        }

        signOut();
        assertThat(calls).hasSizeGreaterThan(200);
        assertThat(EngineState.of(database)).isEqualTo(before);
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    /** As the secretary of the own ward, for whom its second step is. */
    private void signIn() {
        engine.getIdentityService().setAuthentication("secretary." + own.number(), groups);
    }

    private Stream<Method> services() {
        return Arrays.stream(ProcessEngine.class.getMethods())
                .filter(method -> method.getName().matches("get.*Service"));
    }

    private List<?> list(Method creation) {
        try {
            Method getter = services()
                    .filter(each -> each.getReturnType() == creation.getDeclaringClass())
                    .findFirst()
                    .orElseThrow();
            Query<?, ?> query = (Query<?, ?>) creation.invoke(getter.invoke(engine));
            List<?> rows = query.listPage(0, MOST);
            assertThat(query.count()).as(creation.getName()).isEqualTo(rows.size());
            return rows;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The values of all getters: ids among them. */
    private static Stream<String> ids(Object row) {
        return Arrays.stream(row.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getReturnType() == String.class
                        && method.getName().startsWith("get"))
                .map(method -> {
                    try {
                        return (String) method.invoke(row);
                    } catch (ReflectiveOperationException unreadable) {
                        return null;
                    }
                })
                .filter(Objects::nonNull);
    }

    private static boolean takesAnId(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == String.class;
    }

    private String answer(Method call, String id) {
        Object service = services()
                .filter(each -> call.getDeclaringClass().isAssignableFrom(each.getReturnType()))
                .map(each -> {
                    try {
                        return each.invoke(engine);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .findFirst()
                .orElseThrow();
        Object[] arguments = Arrays.stream(call.getParameterTypes())
                .map(OfficerSightTest::something)
                .toArray();
        arguments[0] = id;
        try {
            Object result = call.invoke(service, arguments);
            String shown = result instanceof Collection<?> rows
                    ? rows.stream().flatMap(OfficerSightTest::ids).collect(Collectors.joining(" "))
                    : String.valueOf(result);
            return "returns " + shown.replace(id, "ID").replaceAll("@[0-9a-f]+", "");
        } catch (InvocationTargetException refused) {
            return refused.getCause().getClass().getSimpleName() + " "
                    + String.valueOf(refused.getCause().getMessage()).replace(id, "ID");
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object something(Class<?> type) {
        if (type == String.class || type == Object.class) {
            return "anything";
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == Integer.class) {
            return 1;
        }
        if (type == Date.class) {
            return new Date(0);
        }
        if (type == Map.class) {
            return Map.of();
        }
        return Collection.class.isAssignableFrom(type) ? List.of() : null;
    }
}
