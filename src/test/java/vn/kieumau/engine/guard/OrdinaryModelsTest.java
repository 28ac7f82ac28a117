package vn.kieumau.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** What a province may want to draw is still deployed, and runs to its end. */
@KieuMauTest
class OrdinaryModelsTest {

    private static final String WRITE =
            "<serviceTask id='%s' name='Ghi' camunda:delegateExpression='${writingDelegate}'/>";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Journeys journeys;

    private Deployment deployment;

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    static Stream<OrdinaryModel> models() {
        return Stream.of(
                OrdinaryModel.of(
                        "steps side by side",
                        "begun>fork fork>visit fork>write visit>join write>join join>done",
                        "<parallelGateway id='fork'/><parallelGateway id='join'/>" + OrdinaryModel.step("visit")
                                + WRITE.formatted("write")),
                OrdinaryModel.of(
                        "a step per level, one after the other",
                        "begun>each each>done",
                        WRITE.formatted("each")
                                .replace(
                                        "/>",
                                        "><multiInstanceLoopCharacteristics isSequential='true'"
                                                + " camunda:collection='${evaluationLevels.of(dossierId)}'"
                                                + " camunda:elementVariable='level'/></serviceTask>")),
                OrdinaryModel.of(
                        "three times, until half are done",
                        "begun>each each>done",
                        "<manualTask id='each'><multiInstanceLoopCharacteristics>"
                                + "<loopCardinality xsi:type='tFormalExpression'>${count}</loopCardinality>"
                                + "<completionCondition xsi:type='tFormalExpression'>"
                                + "${nrOfCompletedInstances / nrOfInstances >= 0.5}</completionCondition>"
                                + "</multiInstanceLoopCharacteristics></manualTask>"),
                OrdinaryModel.of(
                        "a reminder when a week has passed",
                        "begun>visit visit>done late>write write>reminded",
                        OrdinaryModel.step("visit") + WRITE.formatted("write") + "<endEvent id='reminded'/>"
                                + "<boundaryEvent id='late' attachedToRef='visit' cancelActivity='false'>"
                                + "<timerEventDefinition><timeDuration xsi:type='tFormalExpression'>P7D</timeDuration>"
                                + "</timerEventDefinition></boundaryEvent>"),
                new OrdinaryModel(
                        "an event subprocess that a message begins",
                        "begun>visit visit>done",
                        OrdinaryModel.step("visit") + "<subProcess id='stop' triggeredByEvent='true'>"
                                + "<startEvent id='stopped'><messageEventDefinition messageRef='stop_message'/></startEvent>"
                                + "<sequenceFlow id='s1' sourceRef='stopped' targetRef='all'/><endEvent id='all'>"
                                + "<terminateEventDefinition/></endEvent></subProcess>",
                        "<message id='stop_message' name='ordinary_stop'/>"),
                new OrdinaryModel(
                        "another process that is called",
                        "begun>call call>done",
                        "<callActivity id='call' calledElement='called' camunda:calledElementBinding='deployment'>"
                                + "<extensionElements><camunda:in businessKey='#{execution.processBusinessKey}'/>"
                                + "<camunda:in source='dossierId' target='dossierId'/>"
                                + "<camunda:in sourceExpression='${count + 1}' target='next'/>"
                                + "<camunda:out source='outcome' target='outcome'/></extensionElements></callActivity>",
                        "<process id='called' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='cs'/>"
                                + "<sequenceFlow id='c1' sourceRef='cs' targetRef='cw'/>" + WRITE.formatted("cw")
                                + "<sequenceFlow id='c2' sourceRef='cw' targetRef='ce'/><endEvent id='ce'/></process>"),
                OrdinaryModel.of(
                        "a decision table",
                        "begun>days days>ask ask>write>workingDays_==_5 ask>done write>done",
                        "<businessRuleTask id='days' name='Tính hạn' camunda:decisionRef='days_of_a_province'"
                                + " camunda:mapDecisionResult='singleEntry' camunda:resultVariable='workingDays'/>"
                                + "<exclusiveGateway id='ask' default='ask_done'/>" + WRITE.formatted("write")),
                new OrdinaryModel(
                        "a message awaited, or a time",
                        "begun>which which>heard which>waited heard>done waited>done",
                        "<eventBasedGateway id='which'/><intermediateCatchEvent id='heard'>"
                                + "<messageEventDefinition messageRef='m'/></intermediateCatchEvent>"
                                + "<intermediateCatchEvent id='waited'><timerEventDefinition>"
                                + "<timeDate xsi:type='tFormalExpression'>${until}</timeDate>"
                                + "</timerEventDefinition></intermediateCatchEvent>",
                        "<message id='m' name='ordinary_answer'/>"),
                OrdinaryModel.of(
                        "several ways at once, by conditions",
                        "begun>which which>a>count_>_2_&amp;&amp;_outcome_==_'returned' which>b>not_(count_<_3)"
                                + " which>c>empty_outcome_or_count_==_0 a>join b>join c>join join>done",
                        "<inclusiveGateway id='which'/><inclusiveGateway id='join'/>" + WRITE.formatted("a")
                                + WRITE.formatted("b") + WRITE.formatted("c")),
                OrdinaryModel.of(
                        "links across a large drawing",
                        "begun>out in>visit visit>done",
                        "<intermediateThrowEvent id='out'><linkEventDefinition name='Sang trang 2'/></intermediateThrowEvent>"
                                + "<intermediateCatchEvent id='in'><linkEventDefinition name='Sang trang 2'/>"
                                + "</intermediateCatchEvent>" + OrdinaryModel.step("visit")),
                new OrdinaryModel(
                        "an error caught, values mapped, a listener and retries",
                        "begun>part part>done failed>write write>done",
                        "<subProcess id='part'><extensionElements><camunda:inputOutput><camunda:inputParameter name='label'>"
                                + "Lần ${count} của ${outcome}</camunda:inputParameter></camunda:inputOutput>"
                                + "<camunda:executionListener event='start' expression='${evaluationLevels.of(dossierId)}'/>"
                                + "<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>"
                                + "</extensionElements><startEvent id='ps'/><sequenceFlow id='p1' sourceRef='ps' targetRef='pe'/>"
                                + "<endEvent id='pe'><errorEventDefinition errorRef='e'/></endEvent></subProcess>"
                                + "<boundaryEvent id='failed' attachedToRef='part'><errorEventDefinition errorRef='e'/>"
                                + "</boundaryEvent>" + WRITE.formatted("write"),
                        "<error id='e' name='Hồ sơ thiếu' errorCode='ho-so-thieu'/>"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isDeployedAndRunsToItsEnd(OrdinaryModel model) {
        Journey journey = journeys.aDossier();
        deployment = model.deploy(repository);

        String instance = start(journey);
        drive(instance, journey);

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(OrdinaryModel.KEY)
                        .count())
                .isZero();
    }

    @Test
    void aStartAtATimeIsDeployed() {
        deployment = new OrdinaryModel(
                        "every week",
                        "begun>done",
                        "",
                        "<process id='weekly' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='ws'>"
                                + "<timerEventDefinition><timeCycle xsi:type='tFormalExpression'>R/P7D</timeCycle>"
                                + "</timerEventDefinition></startEvent></process>")
                .deploy(repository);

        assertThat(management.createJobQuery().processDefinitionKey("weekly").count())
                .isEqualTo(1);
    }

    private String start(Journey journey) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "dossierId",
                journey.dossier().id(),
                "unitCode",
                journey.dossier().unitCode(),
                "outcome",
                "returned",
                "count",
                3,
                "step",
                "draft-resolution",
                "until",
                "2020-01-01T00:00:00"));
        return runtime.startProcessInstanceByKey(OrdinaryModel.KEY, journey.number(), variables)
                .getId();
    }

    /** Fires what waits for a time, sends what waits for a message, and completes the steps. */
    private void drive(String instance, Journey journey) {
        management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        journey.tasks().stream()
                .filter(task -> task.getProcessInstanceId().equals(instance))
                .forEach(task -> journey.completeWith(task, Map.of("remark", "Các hộ đều đồng tình.")));
    }
}
