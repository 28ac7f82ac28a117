package vn.kieumau.web.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** What the engine holds about one ward: the ids to put into addresses, and the words that nobody else may read. */
record Place(Map<String, String> ids, Set<String> secrets) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    /** What belongs to no ward: everybody is asked about the same model, filter and deployment. */
    private static final Set<String> SHARED =
            Set.of("process-definition", "deployment", "filter", "decision-definition");

    static Place of(ProcessEngine engine, Task task, String number, String username, String group, String wardName) {
        String instance = task.getProcessInstanceId();
        String execution = engine.getRuntimeService().createExecutionQuery().processInstanceId(instance).list().stream()
                .map(Execution::getId)
                .filter(id -> !id.equals(instance))
                .findFirst()
                .orElse(instance);
        String variable = engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableName("dossierId")
                .list()
                .stream()
                .map(VariableInstance::getId)
                .findFirst()
                .orElseThrow();
        Set<String> secrets =
                new TreeSet<>(List.of(task.getId(), instance, execution, variable, number, username, group, wardName));
        return new Place(
                Map.of(
                        "task", task.getId(),
                        "process-instance", instance,
                        "execution", execution,
                        "variable-instance", variable,
                        "user", username,
                        "group", group,
                        "*", instance),
                secrets);
    }

    static Place unknown() {
        return new Place(
                Map.of("user", "nobody.nowhere", "group", "ward-police@00000", "*", NOWHERE),
                Set.of(NOWHERE, "nobody.nowhere", "ward-police@00000"));
    }

    /** The address with this place's ids in it. */
    String fill(String template, Map<String, String> shared) {
        Matcher parameter = PARAMETER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (parameter.find()) {
            List<String> before = new ArrayList<>(
                    Arrays.asList(template.substring(0, parameter.start()).split("/")));
            String kind = before.get(before.size() - 1);
            parameter.appendReplacement(filled, Matcher.quoteReplacement(value(parameter.group(1), kind, shared)));
        }
        parameter.appendTail(filled);
        return filled.toString();
    }

    private String value(String name, String kind, Map<String, String> shared) {
        if (shared.containsKey(name)) {
            return shared.get(name);
        }
        if (SHARED.contains(kind) && shared.containsKey(kind)) {
            return shared.get(kind);
        }
        String wanted =
                switch (name) {
                    case "userId", "username" -> "user";
                    case "groupId" -> "group";
                    default -> kind;
                };
        return ids.getOrDefault(wanted, ids.get("*"));
    }
}
