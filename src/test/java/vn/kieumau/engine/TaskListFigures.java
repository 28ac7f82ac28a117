package vn.kieumau.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures the list and the count of "all" tasks, with a permission per task and with candidate links (ADR 0014). Run by
 * hand on an empty database: {@code TaskListFigures jdbc:postgresql://localhost/figures postgres 20000}.
 */
public final class TaskListFigures {

    private static final Logger LOG = LoggerFactory.getLogger(TaskListFigures.class);
    private static final int ROUNDS = 7;
    private static final int PAGE = 15;
    private static final int WARDS = 3_321;

    private TaskListFigures() {}

    /** The address of the database, its user, the number of open tasks. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        ProcessEngine permissions = engine("permissions", database, List.of());
        fill(new JdbcTemplate(database), Integer.parseInt(arguments[2]));
        ObjectProvider<CaseDirectory> noCases = new StaticListableBeanFactory().getBeanProvider(CaseDirectory.class);
        ProcessEngine links =
                engine("links", database, List.of(new VisibilityConfiguration().visibilityPlugin(noCases)));

        List<String> ward = List.of("ward-police@1", "pc-officer@1", "clerk@1");
        List<String> province =
                IntStream.rangeClosed(1, 120).mapToObj(unit -> "clerk@" + unit).toList();
        List<String> busy = List.of("province-movement-office@0");
        for (ProcessEngine engine : List.of(permissions, links)) {
            measure(engine, "3 groups", ward);
            measure(engine, "120 groups", province);
            measure(engine, "busy group", busy);
        }
        permissions.close();
        links.close();
    }

    private static ProcessEngine engine(String name, DataSource database, List<ProcessEnginePlugin> plugins) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setProcessEnginePlugins(new ArrayList<>(plugins));
        return configuration.buildProcessEngine();
    }

    /** One in twenty tasks waits for the busy group; with each goes the permission that the engine used to write. */
    private static void fill(JdbcTemplate database, int tasks) {
        database.execute("create temp table g as select i, 't' || i as id, case when i % 20 = 0"
                + " then 'province-movement-office@0' else (array['ward-police','pc-officer','clerk'])[1 + i % 3]"
                + " || '@' || (1 + (i / 3) % " + WARDS + ") end as grp from generate_series(1, " + tasks + ") i;"
                + "insert into act_ru_task (id_, rev_, name_, priority_, create_time_, suspension_state_, task_state_)"
                + " select id, 1, 'Chờ', 50, now() - (i || ' seconds')::interval, 1, 'Created' from g;"
                + "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                + " select 'l' || id, 1, grp, 'candidate', id from g;"
                + "insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                + " select 'a' || id, 1, 1, grp, 7, id, 66 from g");
        database.execute("vacuum analyze");
    }

    private static void measure(ProcessEngine engine, String who, List<String> groups) {
        engine.getIdentityService().setAuthentication("officer", groups);
        LOG.warn(
                "{}, {}: count {} in {} ms, list in {} ms, list by candidate groups in {} ms",
                engine.getName(),
                who,
                engine.getTaskService().createTaskQuery().count(),
                median(() -> engine.getTaskService().createTaskQuery().count()),
                median(() -> engine.getTaskService()
                        .createTaskQuery()
                        .orderByTaskCreateTime()
                        .desc()
                        .listPage(0, PAGE)),
                median(() -> engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroupIn(groups)
                        .includeAssignedTasks()
                        .orderByTaskCreateTime()
                        .desc()
                        .listPage(0, PAGE)));
        engine.getIdentityService().clearAuthentication();
    }

    private static long median(Supplier<?> work) {
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.get();
            times[round] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
