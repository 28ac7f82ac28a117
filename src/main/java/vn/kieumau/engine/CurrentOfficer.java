package vn.kieumau.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.RuleViolation;

/** The officer on whose behalf the engine works at this moment, the same in both doors and in REST. */
@Component
public class CurrentOfficer {

    private final IdentityService identity;

    CurrentOfficer(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** User name; a rule violation when nobody is signed in. */
    public String name() {
        return authentication().getUserId();
    }

    /** False while the house works on its own account. */
    boolean isSignedIn() {
        Authentication current = identity.getCurrentAuthentication();
        return current != null && current.getUserId() != null;
    }

    /** User name; empty when the engine works on its own account, such as for a timer. */
    public Optional<String> nameIfSignedIn() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Groups {@code role@unit-code} that the officer's posts give today. */
    public List<String> groups() {
        List<String> groups = authentication().getGroupIds();
        return groups == null ? List.of() : groups;
    }

    private Authentication authentication() {
        Authentication current = identity.getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            throw new RuleViolation("engine.nobody_signed_in");
        }
        return current;
    }
}
