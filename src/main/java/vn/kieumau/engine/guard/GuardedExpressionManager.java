package vn.kieumau.engine.guard;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import vn.kieumau.kernel.RuleViolation;

/**
 * Evaluates of a model what the language of models allows, also in a model that was deployed before the language became
 * narrower, and of a query only the few expressions that Tasklist's filters need. The engine itself would run whatever a
 * signed-in person writes into the or-branch of a query or a stored filter (CVE-2026-109432).
 */
class GuardedExpressionManager extends JuelExpressionManager {

    private static final Pattern HARMLESS = Pattern.compile(
            "[^$#]*|\\$\\{\\s*(currentUser\\(\\s*\\)|currentUserGroups\\(\\s*\\)|now\\(\\s*\\)"
                    + "|dateTime\\(\\s*\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months)\\(\\s*\\d{1,5}\\s*\\))?)\\s*}");

    private final ModelExpressions language;

    GuardedExpressionManager(BeansForModels beans, ModelExpressions language) {
        super(beans);
        this.language = language;
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new JuelExpression(createValueExpression(text), this, text) {
            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                mustBeAllowed(getExpressionText(), scope);
                return super.getValue(scope, execution);
            }

            @Override
            public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
                throw new RuleViolation("engine.guard_runtime", getExpressionText());
            }
        };
    }

    private void mustBeAllowed(String text, VariableScope scope) {
        // Queries are evaluated without a scope, and what a deployment evaluates without a process
        if (scope == null || scope instanceof StartProcessVariableScope) {
            if (!HARMLESS.matcher(text).matches()) {
                throw new RuleViolation("engine.query_expression");
            }
        } else if (language.problem(text).isPresent()
                && language.problemOfDelegate(text).isPresent()) {
            throw new RuleViolation("engine.guard_runtime", text);
        }
    }

    /** Not the engine's own chain, in which the process application adds every Spring bean to those for models. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver all = new CompositeELResolver();
        // Beans first: a variable cannot take their place
        all.add(new ReadOnlyMapELResolver(beans));
        all.add(new VariableScopeElResolver());
        all.add(new BeanELResolver());
        return all;
    }
}
