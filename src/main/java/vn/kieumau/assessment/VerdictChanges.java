package vn.kieumau.assessment;

import java.util.Map;
import java.util.TreeMap;

/** What one act of judging changed, for the audit trail: only criteria whose result is another one now. */
final class VerdictChanges {

    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> after = new TreeMap<>();

    VerdictChanges(Stage stage, int round) {
        after.put("stage", stage.key());
        after.put("round", String.valueOf(round));
    }

    /** @param then null for a criterion that nobody had judged */
    void add(String criterion, VerdictResult then, VerdictResult now) {
        if (then == now) {
            return;
        }
        if (then != null) {
            before.put(criterion, then.key());
        }
        after.put(criterion, now.key());
    }

    Map<String, String> before() {
        return before;
    }

    Map<String, String> after() {
        return after;
    }
}
