package vn.kieumau.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import vn.kieumau.kernel.RuleViolation;

/**
 * Evaluates expressions of models as the engine does, and of queries only the few that Tasklist's filters need. The
 * engine itself would run whatever a signed-in person writes into the or-branch of a query or a stored filter
 * (CVE-2026-109432).
 */
class GuardedExpressionManager extends SpringExpressionManager {

    private static final Pattern HARMLESS = Pattern.compile(
            "[^$#]*|\\$\\{\\s*(currentUser\\(\\s*\\)|currentUserGroups\\(\\s*\\)|now\\(\\s*\\)"
                    + "|dateTime\\(\\s*\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months)\\(\\s*\\d{1,5}\\s*\\))?)\\s*}");

    GuardedExpressionManager(ApplicationContext context) {
        super(context);
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new JuelExpression(createValueExpression(text), this, text) {
            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                // Only the expressions of queries are evaluated without a scope
                if (scope == null && !HARMLESS.matcher(getExpressionText()).matches()) {
                    throw new RuleViolation("engine.query_expression");
                }
                return super.getValue(scope, execution);
            }
        };
    }
}
