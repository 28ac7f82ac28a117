package vn.kieumau.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Brings the rules' own sentences to every JAX-RS application of the engine: {@code /engine-rest} and, which offers no
 * other way in, the ones of Tasklist, Cockpit and Admin. Found through {@code META-INF/services}.
 */
public class RuleViolationDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(RuleViolationMapper.class)) {
            context.register(new RuleViolationMapper());
        }
    }
}
