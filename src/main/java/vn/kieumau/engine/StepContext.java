package vn.kieumau.engine;

import java.util.Map;

/**
 * A user task as its step kind sees it.
 *
 * @param taskId the engine's id of the open task
 * @param stepId the id of the user task in the model, such as {@code issue_resolution}
 * @param stepName the name of the step as people read it
 * @param caseFacts the dossier that travels
 * @param actor user name of the officer who acts or looks
 * @param parameters the extension properties of the user task
 * @param level the evaluating level of this instance ({@code district}, {@code province}), or null
 * @param item what this instance of a multi-instance step is about: a criteria group or a party's id, or null
 * @param onBehalfOf user name of whom the actor stands in for; null when the post is the actor's own
 */
public record StepContext(
        String taskId,
        String stepId,
        String stepName,
        CaseFacts caseFacts,
        String actor,
        Map<String, String> parameters,
        String level,
        String item,
        String onBehalfOf) {

    StepContext standingInFor(String officer) {
        return new StepContext(taskId, stepId, stepName, caseFacts, actor, parameters, level, item, officer);
    }

    /** A parameter of the step kind; empty when the model does not give it. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
