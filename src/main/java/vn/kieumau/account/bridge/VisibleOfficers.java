package vn.kieumau.account.bridge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import vn.kieumau.account.Colleagues;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.OfficerView;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.SignedInOfficer;

/**
 * The accounts that whoever asks the engine at this moment may see. The house and administrators see all.
 *
 * @param identity knows who asks; questions about people come from outside the engine's commands as well
 */
record VisibleOfficers(OfficerService officers, Colleagues colleagues, IdentityService identity) {

    List<OfficerView> all() {
        return guarded().map(this::colleaguesOf).orElseGet(officers::all);
    }

    Optional<OfficerView> find(String username) {
        String wanted = username.toLowerCase(Locale.ROOT);
        return guarded()
                .map(officer -> colleaguesOf(officer).stream()
                        .filter(each -> each.username().equals(wanted))
                        .findFirst())
                .orElseGet(() -> officers.find(wanted));
    }

    private List<OfficerView> colleaguesOf(Authentication officer) {
        return colleagues.of(
                officer.getUserId(),
                groups(officer).stream()
                        .flatMap(group -> PostGroup.of(group).stream())
                        .map(PostGroup::unitCode)
                        .collect(Collectors.toSet()));
    }

    private Optional<Authentication> guarded() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .filter(officer -> officer.getUserId() != null)
                .filter(officer -> !groups(officer).contains(SignedInOfficer.ENGINE_ADMINISTRATORS));
    }

    private static List<String> groups(Authentication officer) {
        return officer.getGroupIds() == null ? List.of() : officer.getGroupIds();
    }
}
