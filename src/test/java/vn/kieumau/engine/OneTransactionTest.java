package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The engine's tables and ours are written together or not at all. */
@KieuMauTest
class OneTransactionTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journeys journeys;

    private Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = new SmallModel().calling("writingDelegate").deploy(repository);
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aDelegateThatThrowsLeavesNeitherARowNorAnInstance() {
        Journey journey = journeys.aDossier();

        assertThatThrownBy(() -> start(journey, true)).hasStackTraceContaining("asked to fail");

        assertThat(rows(journey)).isZero();
        assertThat(instances(journey)).isZero();
    }

    @Test
    void aDelegateThatDoesNotThrowLeavesBoth() {
        Journey journey = journeys.aDossier();

        start(journey, false);

        assertThat(rows(journey)).isEqualTo(1);
        assertThat(instances(journey)).isEqualTo(1);
    }

    @Test
    void aRefusedStepLeavesNoTraceInEither() {
        Journey journey = journeys.aDossier();
        long before = allRows(journey);

        assertThatThrownBy(() -> journey.complete("draft_resolution", Map.of("subject", "")))
                .hasMessageStartingWith("Hãy nhập ");

        assertThat(allRows(journey)).isEqualTo(before);
        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    private void start(Journey journey, boolean fail) {
        runtime.startProcessInstanceByKey(
                SmallModel.KEY,
                journey.number(),
                Map.of("dossierId", journey.dossier().id(), "fail", fail));
    }

    private long rows(Journey journey) {
        return count("select count(*) from app.timeline_entry where dossier_id = :id and detail = 'JPA'", journey);
    }

    private long allRows(Journey journey) {
        return count("select count(*) from app.timeline_entry where dossier_id = :id", journey);
    }

    private long count(String sql, Journey journey) {
        return jdbc.sql(sql)
                .param("id", journey.dossier().id())
                .query(Long.class)
                .single();
    }

    private long instances(Journey journey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(SmallModel.KEY)
                .processInstanceBusinessKey(journey.number())
                .count();
    }
}
