package vn.kieumau.dossier.workflow;

import java.util.Optional;
import vn.kieumau.engine.CaseFacts;

/** Names what one instance of a multi-instance step is about, for the task's title. */
public interface StepSubject {

    /** The name of an item of a step kind that this feature knows; empty for others. */
    Optional<String> of(CaseFacts facts, String kind, String item);
}
