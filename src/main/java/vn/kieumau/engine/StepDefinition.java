package vn.kieumau.engine;

import java.util.Map;

/**
 * A user task of a deployed model in the words of the vocabulary.
 *
 * @param form name of its Camunda Form, or null when it uses the form that ships with the application
 * @param help one sentence that says what the step asks of the person; may be empty
 */
record StepDefinition(String id, String name, String kind, Map<String, String> parameters, String form, String help) {

    String deadline() {
        return parameters.getOrDefault("deadline", "");
    }
}
