package vn.kieumau.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Brings the rules' own sentences, and words for all other failures, to every JAX-RS application of the engine: {@code /engine-rest} and, which offers no
 * other way in, the ones of Tasklist, Cockpit and Admin. Found through {@code META-INF/services}.
 */
public class RuleViolationDiscovery implements AutoDiscoverable {

    private static final int BEFORE_THE_ENGINES_OWN = 1;

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(RuleViolationMapper.class)) {
            context.register(new RuleViolationMapper());
            EngineProblemMapper.all().forEach(mapper -> context.register(mapper, BEFORE_THE_ENGINES_OWN));
        }
    }
}
