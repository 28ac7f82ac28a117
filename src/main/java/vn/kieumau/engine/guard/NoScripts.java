package vn.kieumau.engine.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import vn.kieumau.kernel.RuleViolation;

/** Gives no script engine for any language, not even for the one that Camunda always brings along. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // None is ever asked
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new RuleViolation("engine.guard_runtime", "script");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new RuleViolation("engine.guard_runtime", language);
    }
}
