package vn.kieumau.engine.guard;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Walks every element, attribute and text of a process model and names what a model may not have. */
final class BpmnGuard {

    private static final Pattern FORM_KEY =
            Pattern.compile("embedded:app:forms/step\\.html|camunda-forms:deployment:(?!.*\\.\\.)[\\w./-]+\\.form");
    private static final Pattern TIME = Pattern.compile("[0-9RPYMWDTHSZ/:.+-]{1,100}");
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Set<String> NAMED_ONCE = Set.of("message", "signal", "error", "escalation");

    private final ModelExpressions language;
    private final Problems problems;

    BpmnGuard(ModelExpressions language, Problems problems) {
        this.language = language;
        this.problems = problems;
    }

    void check(Element root) {
        if (!BpmnWords.BPMN.equals(root.getUri()) || !"definitions".equals(root.getTagName())) {
            problems.add("engine.guard_no_model");
            return;
        }
        walk(root, "definitions", false);
    }

    private void walk(Element element, String owner, boolean inStart) {
        String name = element.attribute("id") == null ? owner : element.attribute("id");
        if (!isKnown(element)) {
            problems.add("engine.guard_element", Problems.quoted(name), element.getTagName());
            return;
        }
        boolean start = inStart || "startEvent".equals(element.getTagName());
        element.attributes().forEach(key -> attribute(element, name, key));
        text(element, name, start);
        rules(element, name);
        element.elements().forEach(child -> walk(child, name, start));
    }

    private static boolean isKnown(Element element) {
        String tag = element.getTagName();
        return switch (element.getUri()) {
            case BpmnWords.BPMN -> BpmnWords.ELEMENTS.contains(tag);
            case BpmnWords.CAMUNDA -> BpmnWords.CAMUNDA_ELEMENTS.contains(tag);
            default -> BpmnWords.DRAWING.contains(element.getUri()) && BpmnWords.DRAWING_ELEMENTS.contains(tag);
        };
    }

    private void attribute(Element element, String name, String key) {
        int colon = key.lastIndexOf(':');
        String uri = colon < 0 ? "" : key.substring(0, colon);
        String local = key.substring(colon + 1);
        String value = element.attribute(key);
        if (!isKnown(element, uri, local, value)) {
            problems.add("engine.guard_attribute", Problems.quoted(name), Problems.quoted(local));
        } else if ("delegateExpression".equals(local)) {
            language.problemOfDelegate(value).ifPresent(place -> expression(name, value, place));
        } else if ("formKey".equals(local) && !FORM_KEY.matcher(value).matches()) {
            problems.add("engine.guard_form_key", Problems.quoted(name), Problems.quoted(value));
        } else {
            language.problem(value).ifPresent(place -> expression(name, value, place));
        }
    }

    private static boolean isKnown(Element element, String uri, String local, String value) {
        return switch (uri) {
            case "" ->
                switch (element.getUri()) {
                    case BpmnWords.BPMN -> BpmnWords.ATTRIBUTES.contains(local);
                    case BpmnWords.CAMUNDA -> BpmnWords.CAMUNDA_PLAIN_ATTRIBUTES.contains(local);
                    default -> true;
                };
            case BpmnWords.CAMUNDA -> BpmnWords.CAMUNDA_ATTRIBUTES.contains(local);
            case BpmnWords.XSI -> "type".equals(local) && value.matches("([\\w.-]+:)?t(Formal)?Expression");
            case BpmnWords.BPMN, BpmnWords.ACTIVITI -> false;
            // Nobody reads other tools' attributes, such as the colours of a drawing
            default -> true;
        };
    }

    private void text(Element element, String name, boolean inStart) {
        String text = element.getText().strip();
        if (TIMES.contains(element.getTagName())) {
            boolean literal = ModelExpressions.isLiteral(text);
            if (literal && !TIME.matcher(text).matches() || !literal && inStart) {
                problems.add("engine.guard_time", Problems.quoted(name), Problems.quoted(text));
                return;
            }
        }
        language.problem(text).ifPresent(place -> expression(name, text, place));
    }

    private void rules(Element element, String name) {
        String tag = element.getTagName();
        String title = element.attribute("name");
        if (NAMED_ONCE.contains(tag) && title != null && !ModelExpressions.isLiteral(title)) {
            problems.add("engine.guard_name", Problems.quoted(name), Problems.quoted(title));
        }
        if (BpmnWords.CAMUNDA.equals(element.getUri())
                && tag.endsWith("Listener")
                && element.attribute("delegateExpression") == null
                && element.attribute("expression") == null) {
            problems.add("engine.guard_listener", Problems.quoted(name));
        }
        if (element.attribute(BpmnWords.CAMUNDA + ":decisionRef") != null
                && element.attribute(BpmnWords.CAMUNDA + ":resultVariable") != null
                && !"singleEntry".equals(element.attribute(BpmnWords.CAMUNDA + ":mapDecisionResult"))) {
            problems.add("engine.guard_decision_result", Problems.quoted(name));
        }
    }

    private void expression(String name, String text, String place) {
        problems.add(
                "engine.guard_expression",
                Problems.quoted(name),
                Problems.quoted(text),
                Problems.quoted(place),
                language.beanNames());
    }
}
