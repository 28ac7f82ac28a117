package vn.kieumau.support;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a {@link BrowserTest} run where Chromium and its driver are found. */
final class ChromiumCondition implements ExecutionCondition {

    private static final String MISSING = "Browser tests are skipped: no Chromium with chromedriver on the PATH.";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        ConditionEvaluationResult result = evaluate(Chromium.find(System.getenv("PATH")), System.getenv("CI"));
        if (result.isDisabled() && SAID.compareAndSet(false, true)) {
            System.out.println(MISSING);
        }
        return result;
    }

    static ConditionEvaluationResult evaluate(Optional<Chromium.Programs> found, String ci) {
        if (found.isPresent()) {
            return ConditionEvaluationResult.enabled(
                    "Chromium is at " + found.get().browser());
        }
        if ("true".equalsIgnoreCase(ci)) {
            throw new IllegalStateException("No Chromium with chromedriver on the PATH, and CI=true asks for them");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
