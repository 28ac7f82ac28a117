package vn.kieumau.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.support.KieuMauTest;

/**
 * The second ring: a model that came into the database before the guard, or around it, is still read after a restart, but
 * runs nothing of what it brought along.
 */
@KieuMauTest
class StoredModelsTest {

    private static final String HARMLESS =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='urn:test'"
                    + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process id='vector' isExecutable='true'"
                    + " camunda:historyTimeToLive='P1D'><startEvent id='begun'/></process></definitions>";
    private static final String TABLE =
            "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='model' name='x' namespace='x'"
                    + " xmlns:camunda='http://camunda.org/schema/1.0/dmn'>"
                    + "<decision id='vector_table' name='x' camunda:historyTimeToLive='P1D'><variable id='v' name='x'/>"
                    + "<literalExpression id='e' expressionLanguage='%s'><text>%s</text>"
                    + "</literalExpression></decision></definitions>";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private JdbcClient jdbc;

    private Deployment deployment;

    @AfterEach
    void remove() {
        store(deployment, HARMLESS);
        repository.deleteDeployment(deployment.getId(), true);
    }

    static Stream<Vector> vectors() {
        return BpmnVectors.all().filter(vector -> text(vector).contains("id='vector'"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aStoredModelRunsNothingOfItsOwn(Vector vector) {
        int before = Probe.runs();
        deployment = repository
                .createDeployment()
                .name("test")
                .addString("vector.bpmn", HARMLESS)
                .deploy();

        store(deployment, text(vector));
        catchThrowable(() -> runtime.startProcessInstanceByKey("vector", Map.of("outcome", "x")));

        assertThat(Probe.runs()).isEqualTo(before);
    }

    @Test
    void aStoredTableRunsNothingInJuel() {
        int before = Probe.runs();
        deployment = repository
                .createDeployment()
                .name("test")
                .addString("vector.dmn", TABLE.formatted("feel", "1"))
                .deploy();

        store(deployment, TABLE.formatted("juel", Probe.EXPRESSION.replace("'", "&apos;")));
        Throwable refusal = catchThrowable(
                () -> decisions.evaluateDecisionByKey("vector_table").evaluate());

        assertThat(refusal).isNotNull();
        assertThat(Probe.runs()).isEqualTo(before);
    }

    private void store(Deployment stored, String content) {
        jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?")
                .param(content.getBytes(StandardCharsets.UTF_8))
                .param(stored.getId())
                .update();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();
    }

    private static String text(Vector vector) {
        return new String(vector.content(), StandardCharsets.UTF_8);
    }
}
