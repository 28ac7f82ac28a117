package vn.kieumau.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/**
 * Reads a model before it is deployed and refuses user tasks that say something the vocabulary does not know, in words
 * that an administrator understands.
 */
final class VocabularyCheck {

    private static final Set<String> COMMON = Set.of("step", "role", "at", "deadline", "fourEyesWith");
    private static final Pattern OUTCOME = Pattern.compile("outcome\\s*==\\s*'([^']*)'");

    private final StepVocabulary vocabulary;
    private final CaseDirectory cases;
    private final Set<String> deadlines;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Element> nodes = new TreeMap<>();
    private final List<Element> flows = new ArrayList<>();

    VocabularyCheck(StepVocabulary vocabulary, CaseDirectory cases, Set<String> deadlines) {
        this.vocabulary = vocabulary;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Throws one rule violation that names every problem of the process. */
    void check(Element process) {
        collect(process);
        nodes.values().stream()
                .filter(node -> "userTask".equals(node.getTagName()))
                .forEach(this::checkTask);
        if (!problems.isEmpty()) {
            throw new RuleViolation("engine.model_refused", process.attribute("id"), String.join(" ", problems));
        }
    }

    private void collect(Element parent) {
        for (Element child : parent.elements()) {
            if ("sequenceFlow".equals(child.getTagName())) {
                flows.add(child);
            } else if (child.attribute("id") != null) {
                nodes.put(child.attribute("id"), child);
            }
            collect(child);
        }
    }

    private void checkTask(Element task) {
        String id = task.attribute("id");
        Map<String, String> properties = properties(task);
        if (isBlank(task.attribute("name"))) {
            problem("engine.task_without_name", id);
        }
        vocabulary
                .find(properties.get("step"))
                .ifPresentOrElse(
                        kind -> checkKind(task, kind, properties),
                        () -> problem("engine.kind_unknown", id, shown(properties.get("step"))));
        checkAssignment(id, properties);
        if (!deadlines.contains(properties.getOrDefault("deadline", ""))) {
            problem("engine.deadline_unknown", id, shown(properties.get("deadline")));
        }
        for (String other : list(properties.get("fourEyesWith"))) {
            if (!nodes.containsKey(other)) {
                problem("engine.four_eyes_unknown", id, other);
            }
        }
    }

    private void checkKind(Element task, StepKind kind, Map<String, String> properties) {
        String id = task.attribute("id");
        properties.forEach((name, value) -> {
            Set<String> allowed = kind.parameters().get(name);
            if (allowed == null && !COMMON.contains(name)) {
                problem("engine.parameter_unknown", id, name, kind.name());
            } else if (allowed != null && !allowed.isEmpty() && !allowed.contains(value)) {
                problem("engine.parameter_value", id, name, value, String.join(", ", new TreeSet<>(allowed)));
            }
        });
        for (String required : new TreeSet<>(kind.requiredParameters())) {
            if (isBlank(properties.get(required))) {
                problem("engine.parameter_missing", id, required);
            }
        }
        checkOutcomes(id, kind);
    }

    private void checkAssignment(String id, Map<String, String> properties) {
        List<String> roles = list(properties.get("role"));
        if (roles.isEmpty()) {
            problem("engine.role_missing", id);
        }
        roles.stream()
                .filter(role -> !cases.roles().contains(role))
                .forEach(role -> problem("engine.role_unknown", id, role));
        if (!cases.places().contains(properties.getOrDefault("at", ""))) {
            problem("engine.place_unknown", id, shown(properties.get("at")));
        }
    }

    /** Every branch needs a condition of its own; the default flow may take exactly one of them. */
    private void checkOutcomes(String id, StepKind kind) {
        if (kind.branches().isEmpty()) {
            return;
        }
        List<Element> decisions = decisionsAfter(id);
        Set<String> named = new HashSet<>();
        long defaults = 0;
        for (Element flow : decisions) {
            Set<String> here = outcomesOf(flow);
            if (here.isEmpty()) {
                defaults++;
            }
            named.addAll(here);
        }
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(kind.outcomes());
        unknown.forEach(outcome -> problem("engine.outcome_unknown", id, outcome, kind.name()));
        Set<String> unhandled = new TreeSet<>(kind.branches());
        unhandled.removeAll(named);
        if (unhandled.size() > defaults) {
            problem("engine.outcome_unhandled", id, String.join(", ", unhandled));
        }
    }

    /** The flows that leave the gateway behind a task, or the task itself when it branches without one. */
    private List<Element> decisionsAfter(String id) {
        List<Element> leaving = leaving(id);
        if (leaving.size() == 1) {
            Element next = nodes.get(leaving.get(0).attribute("targetRef"));
            if (next != null && "exclusiveGateway".equals(next.getTagName())) {
                return leaving(next.attribute("id"));
            }
        }
        return leaving;
    }

    private List<Element> leaving(String id) {
        return flows.stream()
                .filter(flow -> id.equals(flow.attribute("sourceRef")))
                .toList();
    }

    private static Set<String> outcomesOf(Element flow) {
        Element condition = flow.element("conditionExpression");
        Set<String> found = new HashSet<>();
        if (condition != null) {
            Matcher matcher = OUTCOME.matcher(condition.getText());
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Map<String, String> properties(Element task) {
        Map<String, String> found = new TreeMap<>();
        Element extensions = task.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties != null) {
            properties.elements().forEach(one -> found.put(one.attribute("name"), one.attribute("value")));
        }
        return found;
    }

    private static List<String> list(String text) {
        return text == null
                ? List.of()
                : Pattern.compile(",")
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private void problem(String key, Object... arguments) {
        problems.add(Texts.of(key, arguments));
    }

    private static String shown(String value) {
        return value == null ? "" : value;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
