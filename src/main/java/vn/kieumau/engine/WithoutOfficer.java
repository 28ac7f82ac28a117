package vn.kieumau.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Work that the house does in the engine on its own account, after its own services have checked the officer's rights:
 * starting a process, reading where a dossier stands.
 */
@Component
public class WithoutOfficer {

    private final IdentityService identity;

    WithoutOfficer(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Runs the work without the engine's checks of the officer, and restores the officer afterwards. */
    public <T> T run(Supplier<T> work) {
        Authentication officer = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (officer != null) {
                identity.setAuthentication(officer.getUserId(), officer.getGroupIds(), officer.getTenantIds());
            }
        }
    }
}
