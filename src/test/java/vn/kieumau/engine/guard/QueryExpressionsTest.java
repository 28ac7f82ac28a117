package vn.kieumau.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.KieuMauTest;

/** Every place of a query that takes an expression, found by reflection, in every way that a query is asked. */
@KieuMauTest
class QueryExpressionsTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @LocalServerPort
    private int port;

    private int tried;

    @Test
    void theAttackIsOneWhereNobodyGuards() {
        int before = Probe.runs();

        JuelExpressionManager unguarded = new JuelExpressionManager();
        unguarded
                .createValueExpression(Probe.EXPRESSION)
                .getValue(unguarded.getElContext(StartProcessVariableScope.getSharedInstance()));

        assertThat(Probe.runs()).isEqualTo(before + 1);
    }

    @Test
    void onlyTheQueryOfTasksTakesExpressions() throws Exception {
        assertThat(ownersOfExpressions("org/camunda/bpm/engine/**/*Query.class"))
                .containsExactly("org.camunda.bpm.engine.task.TaskQuery");
        assertThat(ownersOfExpressions("org/camunda/bpm/engine/rest/dto/**/*Dto.class"))
                .containsExactly("org.camunda.bpm.engine.rest.dto.task.TaskQueryDto");
    }

    @Test
    void noExpressionOfAQueryIsEvaluatedHoweverItIsAsked() throws Exception {
        int before = Probe.runs();
        List<Method> setters = Arrays.stream(TaskQuery.class.getMethods())
                .filter(QueryExpressionsTest::takesExpression)
                .toList();

        for (Method setter : setters) {
            asked(attack(setter, tasks.createTaskQuery()));
            asked(attack(setter, tasks.createTaskQuery().or()).endOr());
            asked(attack(
                            setter,
                            tasks.createTaskQuery().or().taskName("x").endOr().or())
                    .endOr());
            stored(attack(setter, tasks.createTaskQuery()), null);
            stored(attack(setter, tasks.createTaskQuery().or()).endOr(), null);
            stored(tasks.createTaskQuery(), attack(setter, tasks.createTaskQuery()));
            stored(
                    tasks.createTaskQuery(),
                    attack(setter, tasks.createTaskQuery().or()).endOr());
        }

        assertThat(setters).hasSize(20);
        assertThat(tried).isEqualTo(20 * (3 * 4 + 2 * 4 + 2 * 3));
        assertThat(Probe.runs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {EngineClient.REST, EngineClient.WEBAPPS})
    void noExpressionInABodyIsEvaluated(String door) throws Exception {
        int before = Probe.runs();
        EngineClient administrator = new EngineClient(port, "administrator");
        List<String> names = jsonNames();

        for (String name : names) {
            for (String query : List.of(plain(name), or(name))) {
                refused(administrator.post(door + "/task?maxResults=10", query).statusCode());
                refused(administrator.post(door + "/task/count", query).statusCode());
                String filter = idOf(administrator
                        .post(
                                door + "/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"Thử\",\"query\":" + query + "}")
                        .body());
                refused(administrator
                        .get(door + "/filter/" + filter + "/list?maxResults=10")
                        .statusCode());
                refused(administrator.get(door + "/filter/" + filter + "/count").statusCode());
                refused(administrator
                        .get(door + "/filter/" + filter + "/singleResult")
                        .statusCode());
                filters.deleteFilter(filter);
            }
        }

        assertThat(tried).isEqualTo(20 * 2 * 5);
        assertThat(Probe.runs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {EngineClient.REST, EngineClient.WEBAPPS})
    void anOfficerCannotAskOrStoreOneEither(String door) {
        int before = Probe.runs();
        EngineClient officer = new EngineClient(port, "ward-police.nghi-huong");

        refused(officer.post(door + "/task?maxResults=10", or("assigneeExpression"))
                .statusCode());
        refused(officer.post(
                        door + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"Thử\",\"query\":" + or("assigneeExpression") + "}")
                .statusCode());

        assertThat(Probe.runs()).isEqualTo(before);
    }

    private void asked(TaskQuery query) {
        refused(query::list);
        refused(query::count);
        refused(() -> query.listPage(0, 10));
        refused(query::singleResult);
    }

    private void stored(TaskQuery query, TaskQuery extending) {
        Filter filter = filters.newTaskFilter("Thử");
        filter.setQuery(query);
        filters.saveFilter(filter);
        String id = filter.getId();
        List<Consumer<TaskQuery>> ways = List.of(
                more -> filters.list(id, more),
                more -> filters.count(id, more),
                more -> filters.listPage(id, more, 0, 10));
        List<Runnable> alone = List.of(
                () -> filters.list(id),
                () -> filters.count(id),
                () -> filters.listPage(id, 0, 10),
                () -> filters.singleResult(id));
        if (extending == null) {
            alone.forEach(way -> refused(way::run));
        } else {
            // Not every expression is taken over from the extending query: those are ignored, the others refused
            ways.forEach(way -> {
                tried++;
                Throwable answer = catchThrowable(() -> way.accept(extending));
                assertThat(answer == null || isRefusal(answer))
                        .as(String.valueOf(answer))
                        .isTrue();
            });
        }
        filters.deleteFilter(id);
    }

    private void refused(ThrowingCallable query) {
        tried++;
        assertThat(isRefusal(catchThrowable(query))).isTrue();
    }

    private static boolean isRefusal(Throwable answer) {
        return answer instanceof RuleViolation || answer instanceof BadUserRequestException;
    }

    private void refused(int status) {
        tried++;
        assertThat(status).isBetween(400, 499);
    }

    private static TaskQuery attack(Method setter, TaskQuery query) throws ReflectiveOperationException {
        return (TaskQuery) setter.invoke(query, Probe.EXPRESSION);
    }

    private static boolean takesExpression(Method method) {
        return method.getName().endsWith("Expression")
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }

    private static Set<String> ownersOfExpressions(String classes) throws IOException {
        Set<String> owners = new TreeSet<>();
        List<Resource> found = new ArrayList<>(
                Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:" + classes)));
        assertThat(found).hasSizeGreaterThan(50);
        for (Resource resource : found) {
            String path = resource.getURL().getPath();
            String name = path.substring(path.lastIndexOf("!/") + 2)
                    .replace(".class", "")
                    .replace('/', '.');
            Class<?> type = ClassUtils.resolveClassName(name, null);
            if (Arrays.stream(type.getMethods()).anyMatch(QueryExpressionsTest::takesExpression)) {
                owners.add(name);
            }
        }
        return owners;
    }

    private static List<String> jsonNames() throws ClassNotFoundException {
        return Arrays.stream(Class.forName("org.camunda.bpm.engine.rest.dto.task.TaskQueryDto")
                        .getMethods())
                .filter(QueryExpressionsTest::takesExpression)
                .map(setter -> setter.getName().substring("set".length()))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .toList();
    }

    private static String plain(String name) {
        return "{\"" + name + "\":\"" + Probe.EXPRESSION + "\"}";
    }

    private static String or(String name) {
        return "{\"orQueries\":[" + plain(name) + "]}";
    }

    private static String idOf(String body) throws IOException {
        JsonNode filter = new ObjectMapper().readTree(body);
        return filter.path("id").asText();
    }
}
