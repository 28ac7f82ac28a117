package vn.kieumau.engine;

import java.util.Map;

/** Leaves out of a draft what must not be kept anywhere, not even until the step is completed. */
public interface DraftGuard {

    /** Those of the fields that a draft of this task may hold. */
    Map<String, String> keepable(String taskId, Map<String, String> fields);
}
