package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a leader needs to read a model, and an engineer to trust it. */
class ModelStyleTest {

    static final List<String> MODELS = Models.NAMES;

    @ParameterizedTest
    @FieldSource("MODELS")
    void everythingThatAPersonReadsHasAName(String name) {
        BpmnModelInstance model = Models.read(name);

        assertThat(all(model, FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(all(model, Lane.class))
                .isNotEmpty()
                .allSatisfy(lane -> assertThat(lane.getName()).as(lane.getId()).isNotBlank());
        assertThat(all(model, Participant.class)).hasSize(1).allSatisfy(pool -> assertThat(pool.getName())
                .isNotBlank());
        assertThat(all(model, ExclusiveGateway.class)).allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank()));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyIdIsWrittenByAPerson(String name) {
        BpmnModelInstance model = Models.read(name);

        assertThat(everyElement(model))
                .extracting(element -> element.getAttributeValue("id"))
                .filteredOn(id -> id != null && !id.equals(name))
                .allSatisfy(id -> assertThat(id).matches("[a-z]+(_[a-z0-9]+)*"));
        assertThat(model.<Process>getModelElementById(name).isExecutable()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyElementIsDrawn(String name) {
        BpmnModelInstance model = Models.read(name);
        List<BaseElement> drawn = new ArrayList<>(all(model, FlowNode.class));
        drawn.addAll(all(model, SequenceFlow.class));
        drawn.addAll(all(model, Lane.class));
        drawn.addAll(all(model, Participant.class));

        assertThat(drawn).allSatisfy(element -> assertThat(element.getDiagramElement())
                .as(element.getId())
                .isNotNull());
        assertThat(shapes(model))
                .hasSize(drawn.size() - all(model, SequenceFlow.class).size());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void noTwoStepsOverlapAndEveryFlowIsStraight(String name) {
        BpmnModelInstance model = Models.read(name);
        List<FlowNode> nodes = all(model, FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess) && !(node instanceof BoundaryEvent))
                .toList();

        for (FlowNode one : nodes) {
            assertThat(nodes)
                    .filteredOn(other -> other != one && overlap(bounds(one), bounds(other)))
                    .as(one.getId())
                    .isEmpty();
        }
        assertThat(all(model, BpmnEdge.class))
                .allSatisfy(
                        edge -> assertThat(isOrthogonal(edge)).as(edge.getId()).isTrue());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyStepBelongsToExactlyOneLane(String name) {
        BpmnModelInstance model = Models.read(name);
        Map<String, Integer> lanes = new HashMap<>();
        all(model, Lane.class)
                .forEach(lane -> lane.getFlowNodeRefs().forEach(node -> lanes.merge(node.getId(), 1, Integer::sum)));

        assertThat(model.<Process>getModelElementById(name).getChildElementsByType(FlowNode.class))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(lanes).containsEntry(node.getId(), 1));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void theHistoryLivesForDays(String name) {
        Process process = Models.read(name).getModelElementById(name);

        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyUserTaskSaysItsKindItsRoleItsDeadlineAndWhatItAsks(String name) {
        assertThat(all(Models.read(name), UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(Models.propertiesOf(task))
                    .as(task.getId())
                    .containsKeys("step", "role", "at", "deadline")
                    .doesNotContainValue("");
            assertThat(task.getDocumentations()).as(task.getId()).hasSize(1);
            assertThat(task.getDocumentations().iterator().next().getTextContent())
                    .endsWith(".");
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateGroups()).isNull();
        });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyExclusiveGatewayHasADefaultThatIsNoReturnAndConditionsOnTheOutcomeOtherwise(String name) {
        assertThat(all(Models.read(name), ExclusiveGateway.class)).isNotEmpty().allSatisfy(gateway -> {
            SequenceFlow usual = gateway.getDefault();
            assertThat(usual).as(gateway.getId()).isNotNull();
            assertThat(usual.getConditionExpression()).isNull();
            assertThat(usual.getId()).doesNotContain("return").doesNotContain("back");
            Set<String> conditions = new HashSet<>();
            gateway.getOutgoing().stream()
                    .filter(flow -> !flow.equals(usual))
                    .forEach(flow -> conditions.add(
                            flow.getConditionExpression().getTextContent().strip()));
            assertThat(conditions)
                    .hasSize(gateway.getOutgoing().size() - 1)
                    .allMatch(condition -> condition.matches("\\$\\{outcome == '[a-z_]+'}"));
        });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyStepIsReachedAndLeadsOn(String name) {
        assertThat(all(Models.read(name), Activity.class))
                .filteredOn(activity -> !(activity instanceof SubProcess event && event.triggeredByEvent()))
                .allSatisfy(activity -> {
                    assertThat(activity.getIncoming()).as(activity.getId()).isNotEmpty();
                    assertThat(activity.getOutgoing()).as(activity.getId()).hasSize(1);
                });
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static Stream<ModelElementInstance> everyElement(BpmnModelInstance model) {
        return withChildren(model.getDefinitions());
    }

    private static Stream<ModelElementInstance> withChildren(ModelElementInstance element) {
        return Stream.concat(
                Stream.of(element),
                element.getDomElement().getChildElements().stream()
                        .map(child -> child.getModelElementInstance())
                        .filter(child -> child != null)
                        .flatMap(ModelStyleTest::withChildren));
    }

    private static Collection<BpmnShape> shapes(BpmnModelInstance model) {
        return all(model, BpmnShape.class);
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static boolean isOrthogonal(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).getX().equals(points.get(i - 1).getX())
                    && !points.get(i).getY().equals(points.get(i - 1).getY())) {
                return false;
            }
        }
        return points.size() >= 2;
    }
}
