package vn.kieumau.engine;

import java.util.Map;
import java.util.Set;

/**
 * What the form of a step shows beside its fields, such as the draft that is to be issued; contributed by the feature
 * that owns the step kind.
 */
public interface StepFormData {

    /** Names of the step kinds that it serves. */
    Set<String> kinds();

    /** What the template of the kind reads, by name; {@code form} names another template than that of the kind. */
    Map<String, Object> data(StepContext context);

    /**
     * The same, where it depends on what stands in the fields.
     *
     * @param fields the draft over the suggestions
     */
    default Map<String, Object> data(StepContext context, Map<String, String> fields) {
        return data(context);
    }
}
