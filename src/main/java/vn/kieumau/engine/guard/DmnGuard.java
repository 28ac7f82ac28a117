package vn.kieumau.engine.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Walks a decision table: FEEL only, and of FEEL nothing that defines or fetches a function. */
final class DmnGuard {

    private static final Set<String> MODEL = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> DRAWING = Set.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");
    private static final Set<String> DRAWING_ELEMENTS = Set.of(
            "DMNDI",
            "DMNDiagram",
            "DMNShape",
            "DMNEdge",
            "DMNLabel",
            "DMNDecisionServiceDividerLine",
            "Size",
            "Bounds",
            "waypoint");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "decision",
            "decisionTable",
            "literalExpression",
            "variable",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "defaultOutputEntry",
            "rule",
            "text",
            "inputData",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "question",
            "allowedAnswers",
            "annotation",
            "annotationEntry");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "exporter",
            "exporterVersion",
            "expressionLanguage",
            "typeLanguage",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "outputLabel",
            "typeRef",
            "href",
            "locationURI",
            "textFormat",
            "associationDirection");
    private static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "http://www.omg.org/spec/dmn/20180521/feel/");
    private static final Pattern FEEL_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern FUNCTION = Pattern.compile("\\b(function|external|import|java)\\b|[{};]");

    private final Problems problems;

    DmnGuard(Problems problems) {
        this.problems = problems;
    }

    void check(Element root) {
        if (!MODEL.contains(root.getUri()) || !"definitions".equals(root.getTagName())) {
            problems.add("engine.guard_no_model");
            return;
        }
        walk(root, "definitions");
    }

    private void walk(Element element, String owner) {
        String name = element.attribute("id") == null ? owner : element.attribute("id");
        String tag = element.getTagName();
        boolean drawing = DRAWING.contains(element.getUri()) && DRAWING_ELEMENTS.contains(tag);
        if (!drawing && !(MODEL.contains(element.getUri()) && ELEMENTS.contains(tag))) {
            problems.add("engine.guard_element", Problems.quoted(name), tag);
            return;
        }
        element.attributes().forEach(key -> attribute(name, key, element.attribute(key), drawing));
        text(element, name);
        element.elements().forEach(child -> walk(child, name));
    }

    private void attribute(String name, String key, String value, boolean drawing) {
        int colon = key.lastIndexOf(':');
        String uri = colon < 0 ? "" : key.substring(0, colon);
        String local = key.substring(colon + 1);
        boolean known =
                switch (uri) {
                    case "" -> drawing || ATTRIBUTES.contains(local);
                    case CAMUNDA -> CAMUNDA_ATTRIBUTES.contains(local);
                    case BpmnWords.XSI, BpmnWords.BPMN, BpmnWords.CAMUNDA -> false;
                    default -> !MODEL.contains(uri);
                };
        if (!known) {
            problems.add("engine.guard_attribute", Problems.quoted(name), Problems.quoted(local));
        } else if ("expressionLanguage".equals(local) && !FEEL.contains(value.toLowerCase(Locale.ROOT))) {
            problems.add("engine.guard_feel", Problems.quoted(name), Problems.quoted(value));
        } else if (!ModelExpressions.isLiteral(value)) {
            problems.add("engine.guard_feel", Problems.quoted(name), Problems.quoted(value));
        }
    }

    private void text(Element element, String name) {
        String text = element.getText();
        boolean prose = "description".equals(element.getTagName()) || "question".equals(element.getTagName());
        if (!ModelExpressions.isLiteral(text)
                || !prose
                        && FUNCTION.matcher(FEEL_STRING.matcher(text).replaceAll(""))
                                .find()) {
            problems.add("engine.guard_feel", Problems.quoted(name), Problems.quoted(text));
        }
    }
}
