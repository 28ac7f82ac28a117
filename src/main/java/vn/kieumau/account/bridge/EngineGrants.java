package vn.kieumau.account.bridge;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import vn.kieumau.account.SignedInOfficer;

/**
 * The engine's standing permissions: an officer may open Tasklist and read shared filters and models, an administrator
 * may do everything. Permissions on single tasks come with their candidate groups.
 */
final class EngineGrants {

    private final AuthorizationService authorizations;

    EngineGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void ensure() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        everybody(Resources.FILTER, Authorization.ANY, Permissions.READ);
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        for (Resource resource : Resources.values()) {
            administrators(resource);
        }
    }

    private void everybody(Resource resource, String id, Permission permission) {
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            grant.setUserId(Authorization.ANY);
            save(grant, resource, id, permission);
        }
    }

    private void administrators(Resource resource) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(SignedInOfficer.ENGINE_ADMINISTRATORS)
                        .resourceType(resource)
                        .resourceId(Authorization.ANY)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(SignedInOfficer.ENGINE_ADMINISTRATORS);
            save(grant, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    private void save(Authorization grant, Resource resource, String id, Permission permission) {
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }
}
