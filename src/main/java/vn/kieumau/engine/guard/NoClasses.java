package vn.kieumau.engine.guard;

import org.camunda.bpm.engine.ArtifactFactory;
import vn.kieumau.kernel.RuleViolation;

/** Makes no object of a class that a model names, nor of the engine's own mail and shell tasks. */
class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new RuleViolation("engine.guard_runtime", type.getSimpleName());
    }
}
