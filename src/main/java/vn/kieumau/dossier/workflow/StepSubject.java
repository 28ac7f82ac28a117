package vn.kieumau.dossier.workflow;

import java.util.Map;
import java.util.Optional;
import vn.kieumau.engine.CaseFacts;

/** Names what one instance of a multi-instance step is about, for the task's title. */
public interface StepSubject {

    /**
     * The name of an item of a step that this feature knows; empty for others.
     *
     * @param parameters the extension properties of the user task, {@code step} among them
     */
    Optional<String> of(CaseFacts facts, Map<String, String> parameters, String item);

    /** Key of the professional office whose work alone an item is; empty where a step is not divided by offices. */
    default Optional<String> office(Map<String, String> parameters, String item) {
        return Optional.empty();
    }
}
